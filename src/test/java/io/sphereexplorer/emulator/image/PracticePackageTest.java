package io.sphereexplorer.emulator.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.net.ByteString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticePackageTest {
    @ParameterizedTest
    @EnumSource
    void emulatedBoardsTrustItAsItWasSignedAndNothingElse(PracticePackage practice) throws Refusal {
        ByteString file = practice.octets();

        assertThat(ImageSigners.ofEmulatedBoards().haveSigned(ImagePackage.parse(file)))
                .isTrue();
        assertThat(ImageSigners.sdk().haveSigned(ImagePackage.parse(file))).isFalse();
        byte[] changed = file.toByteArray();
        changed[9000]++;
        assertThat(ImageSigners.ofEmulatedBoards().haveSigned(ImagePackage.parse(ByteString.copyOf(changed))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void itsManifestIsThatOfAnApplicationForItsCore(PracticePackage practice) throws Refusal {
        var image = ImagePackage.parse(practice.octets());

        assertThat(image.component()).isEqualTo(practice.component());
        assertThat(practice.fileName()).isEqualTo(image.name() + ".imagepackage");
        assertThat(AppManifest.of(image).realTime()).isEqualTo(practice == PracticePackage.REAL_TIME_BLINK);
    }
}
