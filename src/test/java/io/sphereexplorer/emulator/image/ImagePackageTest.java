package io.sphereexplorer.emulator.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.net.ByteString;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImagePackageTest {
    private static final ByteString FILE = TestPackage.blink().build();

    @Test
    void theSectionsAreRead() throws Refusal {
        var image = ImagePackage.parse(FILE);

        assertThat(image.imageType()).isEqualTo(10);
        assertThat(image.component()).isEqualTo(TestPackage.BLINK);
        assertThat(image.name()).isEqualTo("Blink");
        assertThat(image.applicationRuntime()).isEqualTo(12);
        assertThat(image.body().size()).isEqualTo(8192);
        assertThat(image.thumbprint()).contains("00112233445566778899aabbccddeeff00112233");
    }

    @Test
    void guidsAreMixedEndian() {
        assertThat(FILE.hex()).contains("49442400" + "0a000000" + "0f4b072f9dd9924682d9ef93a7d6463c");
    }

    @Test
    void everyOctetIsUnderTheSignature() throws Refusal {
        assertThat(TestPackage.signers().haveSigned(ImagePackage.parse(FILE))).isTrue();

        byte[] changed = FILE.toByteArray();
        changed[5000]++;
        assertThat(TestPackage.signers().haveSigned(ImagePackage.parse(ByteString.copyOf(changed))))
                .isFalse();
        assertThat(ImageSigners.sdk().haveSigned(ImagePackage.parse(FILE))).isFalse();
    }

    @Test
    void theManifestSaysWhatTheApplicationNeeds() throws Refusal {
        assertThat(AppManifest.of(
                        ImagePackage.parse(TestPackage.blink().withStorage(8).build())))
                .isEqualTo(new AppManifest(8, false));
        assertThat(AppManifest.of(
                        ImagePackage.parse(TestPackage.blink().realTime().build())))
                .isEqualTo(new AppManifest(0, true));
    }

    @Test
    void shortenedPackagesAreRefused() {
        for (int length = 0; length < FILE.size(); length += 7) {
            var shortened = ByteString.copyOf(FILE.toByteArray(), 0, length);

            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ImagePackage.parse(shortened));
        }
    }

    @Test
    void brokenPackagesAreRefusedOrReadButBreakNothing() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = FILE.toByteArray();
            for (int change = 0; change < 4; change++) {
                int at = random.nextBoolean() ? random.nextInt(200) : broken.length - 1 - random.nextInt(220);
                broken[at] = (byte) random.nextInt();
            }
            try {
                AppManifest.of(ImagePackage.parse(ByteString.copyOf(broken)));
            } catch (Refusal refusal) {
                assertThat(refusal.error().status()).isEqualTo(400);
            }
        }
    }
}
