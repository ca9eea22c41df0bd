package io.sphereexplorer.command.defender;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.defender.KnownKinds.Fleet;
import io.sphereexplorer.command.defender.KnownKinds.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKindsTest {
    private static final Set<String> BY_BOARDS =
            Set.of("IoT_SharedCredentials", "IoT_VulnerableTLSCipherSuite", "IoT_Cert_Expired");

    private final KnownKinds kinds = KnownKinds.ofProgram();

    @Test
    void eachTypeStandsOnceAndSaysWhatItIsAndWhatToDo() {
        assertThat(kinds.all()).extracting(Kind::type).doesNotHaveDuplicates().hasSize(28);
        assertThat(kinds.all()).allSatisfy(kind -> {
            assertThat(kind.meaning()).endsWith(".");
            assertThat(kind.steps()).isNotEmpty().allMatch(step -> step.endsWith("."));
        });
    }

    @Test
    void boardsCanBringAboutThreeThings() {
        assertThat(kinds.all().stream()
                        .filter(kind -> kind.fleet() == Fleet.BOARDS)
                        .map(Kind::type))
                .containsExactlyInAnyOrderElementsOf(BY_BOARDS);
    }

    @ParameterizedTest
    @CsvSource({
        "IoT_IPFilter_DenyAll, anything, IoT_IPFilter_DenyAll",
        "a-guid, Default IP filter policy should be deny, IoT_IPFilter_DenyAll",
        "a-guid, Identical Authentication Credentials, IoT_SharedCredentials"
    })
    void assessmentsAreKnownByTypeOrTitle(String name, String title, String type) {
        assertThat(kinds.of(recommendation(name, title))).map(Kind::type).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IoT_CA_HttpC2DMessagesNotInAllowedRange", "iot_cert_expired", ""})
    void whatIsNotPublishedIsNotKnown(String name) {
        assertThat(kinds.of(recommendation(name, "x"))).isEmpty();
    }

    private static Recommendation recommendation(String name, String title) {
        return new Recommendation(
                name,
                title,
                Severity.LOW,
                Recommendation.State.UNHEALTHY,
                "",
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
