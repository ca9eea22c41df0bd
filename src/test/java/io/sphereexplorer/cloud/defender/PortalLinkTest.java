package io.sphereexplorer.cloud.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.azure.com/#blade/x",
                "https://www.portal.azure.com/?fea#blade/x",
                "portal.azure.com/#view/y"
            })
    void pagesOfThePortalAreLinks(String text) {
        assertThat(PortalLink.of(Optional.of(text)))
                .contains(URI.create(text.contains("://") ? text : "https://" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.azure.com/",
                "https://portal.azure.com.example.org/",
                "https://example.org/portal.azure.com",
                "https://portal.azure.com@example.org/",
                "https://someone@portal.azure.com/",
                "https://evilportal.azure.com/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://portal.azure.com/a b",
                ""
            })
    void whateverLeadsElsewhereIsNone(String text) {
        assertThat(PortalLink.of(Optional.of(text))).isEmpty();
    }

    @Test
    void adviceBecomesStepsWhateverItsForm() {
        assertThat(Steps.of("1. Open it.<br>2) Look &lt;here&gt;\n\n- Close it"))
                .containsExactly("Open it.", "Look <here>", "Close it");
        assertThat(Steps.of(List.of("Wait 3 days", ""))).containsExactly("Wait 3 days");
    }
}
