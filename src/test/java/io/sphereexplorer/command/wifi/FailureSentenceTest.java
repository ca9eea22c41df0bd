package io.sphereexplorer.command.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiFailure;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureSentenceTest {
    @ParameterizedTest
    @CsvSource({
        "ConnectionFailed, refused the board",
        "NetworkNotFound, cannot see",
        "NoPskIncluded, refused the key",
        "WrongKey, refused the key",
        "AuthenticationFailed, refused the board",
        "SecurityTypeMismatch, not protected in the way",
        "NetworkFrequencyNotAllowed, channel",
        "NetworkNotEssPbssMbss, protection",
        "NetworkNotSupported, protection",
        "NetworkNonWpa, protection",
        "Whatever, the board says Whatever",
    })
    void everyPublishedErrorIsASentenceWithAdvice(String error, String words) {
        var sentence = FailureSentence.of(failure(error, Optional.empty()));

        assertThat(sentence.happened()).contains(words).contains("Lab");
        assertThat(sentence.advice()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Untrusted",
                "Revoked",
                "NotYetValid",
                "Expired",
                "SubjectMismatch",
                "AltSubjectMismatch",
                "BadCertificate",
                "ServerChainProbeFailed",
                "DomainSuffixMismatch",
                "DomainMismatch",
                "InsufficientKeyLength",
                "CertificateNotFound",
                "InvalidRootCA",
                "InvalidClientAuth",
                "UnknownClientId"
            })
    void everyPublishedCertificateErrorHasAdviceOfItsOwn(String error) {
        var sentence = FailureSentence.of(failure("AuthenticationFailed", Optional.of(error)));

        assertThat(sentence.happened()).contains(error);
        assertThat(sentence.advice())
                .isNotEqualTo(FailureSentence.of(failure("AuthenticationFailed", Optional.of("Unspecified")))
                        .advice());
    }

    private static WifiFailure failure(String error, Optional<String> certificateError) {
        return new WifiFailure("", 1, Ssid.of("Lab"), error, certificateError);
    }
}
