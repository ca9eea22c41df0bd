package io.sphereexplorer.emulator.cloud.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudFaultsTest {
    private final CloudFaults faults = new CloudFaults();

    @Test
    void aCountedFaultSwitchesItselfOffAfterItsRequests() {
        faults.switchOn(CloudFault.SERVER_ERROR, 2);

        assertThat(faults.strikes(CloudFault.SERVER_ERROR)).isTrue();
        assertThat(faults.state()).isEqualTo(Map.of("server-error", 1));
        assertThat(faults.strikes(CloudFault.SERVER_ERROR)).isTrue();
        assertThat(faults.strikes(CloudFault.SERVER_ERROR)).isFalse();
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void anUncountedFaultStaysOnUntilItIsSwitchedOff() {
        faults.switchOn(CloudFault.SERVICE_DOWN);

        for (int request = 0; request < 100; request++) {
            assertThat(faults.strikes(CloudFault.SERVICE_DOWN)).isTrue();
        }

        faults.switchOff(CloudFault.SERVICE_DOWN);
        assertThat(faults.strikes(CloudFault.SERVICE_DOWN)).isFalse();
    }

    @Test
    void whatEndsEndsOnceWithItsLastRequest() {
        faults.switchOn(CloudFault.TOKEN_EXPIRED);

        assertThat(faults.ends(CloudFault.TOKEN_EXPIRED)).isFalse();
        assertThat(faults.ends(CloudFault.TOKEN_EXPIRED)).isFalse();
        assertThat(faults.ends(CloudFault.TOKEN_EXPIRED)).isTrue();
        assertThat(faults.ends(CloudFault.TOKEN_EXPIRED)).isFalse();
    }

    @Test
    void whatIsSavedComesBackAndNothingElse() {
        faults.switchOn(CloudFault.GONE);
        faults.switchOn(CloudFault.THROTTLED, 7);
        Map<String, Integer> saved = faults.state();
        faults.switchOff(CloudFault.GONE);
        faults.switchOn(CloudFault.SLOW);

        faults.state(saved);

        assertThat(faults.active()).containsExactlyInAnyOrder(CloudFault.GONE, CloudFault.THROTTLED);
        assertThat(faults.state()).isEqualTo(saved);
    }

    @Test
    void whatCannotBeChangesNothing() {
        faults.switchOn(CloudFault.GONE);

        assertThatIllegalArgumentException().isThrownBy(() -> faults.state(Map.of("no-such-fault", 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.state(Map.of("slow", -1)));

        assertThat(faults.active()).containsExactly(CloudFault.GONE);
    }
}
