package io.sphereexplorer.device.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.AbiVersions;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.image.UnusableImage.Problem;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why packages are refused before an octet of them is sent. */
class PackageObjectionsTest {
    private static final TestPackage PACKAGE = TestPackage.blink();
    private static final String SDK_KEY = "a8d5cc6958f48710140d7a26160fc1cfc31f5df0";
    private static final Capability DEVELOPMENT = new Capability(11);
    private static final Capability SERVICING = new Capability(13);

    @TempDir
    private Path folder;

    @Test
    void soundPackageShowsItsFilesAndItsManifest() {
        ImagePackage image = read(PACKAGE.withManifest("""
                {"SchemaVersion":1,"Name":"Blink","ComponentId":"2F074B0F-d99d-4692-82d9-ef93a7d6463c",
                "EntryPoint":"/bin/app","CmdArgs":["-v"],"Capabilities":{"Gpio":[8,12],"WifiConfig":true,
                "CertStore":false,"AllowedConnections":["contoso.com","10.1.1.1"],"MutableStorage":{"SizeKB":8}},
                "ApplicationType":"Default","TargetApplicationRuntimeVersion":12}""").build());

        assertThat(image.objections()).isEmpty();
        assertThat(image.isAsSigned()).as("the key is not published").isEmpty();
        assertThat(image.files()).contains(List.of("abc", "app_manifest.json"));
        assertThat(image.manifest()).hasValueSatisfying(manifest -> {
            assertThat(manifest.name()).isEqualTo("Blink");
            assertThat(manifest.entryPoint()).contains("/bin/app");
            assertThat(manifest.arguments()).containsExactly("-v");
            assertThat(manifest.storage()).isEqualTo(8);
            assertThat(manifest.allowedConnections()).containsExactly("contoso.com", "10.1.1.1");
            assertThat(manifest.applicationRuntime()).hasValue(12);
            assertThat(manifest.capabilities().orElseThrow())
                    .extracting(AppManifest.Capability::name)
                    .containsExactly("Gpio", "WifiConfig", "AllowedConnections", "MutableStorage");
        });
        assertThat(image.metadata().underDevelopment()).isTrue();
    }

    static Stream<Arguments> unsound() {
        byte[] good = PACKAGE.build().toByteArray();
        byte[] corrupt = good.clone();
        corrupt[5000]++;
        byte[] unsigned = Arrays.copyOf(good, good.length - 64);
        return Stream.of(
                Arguments.of(Problem.BODY_DAMAGED, corrupt),
                Arguments.of(Problem.NOT_SIGNED, unsigned),
                Arguments.of(Problem.SYSTEM_IMAGE, octets(PACKAGE.ofType(7))),
                Arguments.of(Problem.CAPABILITY_FILE, octets(PACKAGE.ofType(13))),
                Arguments.of(Problem.NO_COMPONENT, octets(PACKAGE.of(new UUID(0, 0)))),
                Arguments.of(Problem.NO_MANIFEST, octets(PACKAGE.withManifest(""))),
                Arguments.of(Problem.NO_MANIFEST, octets(PACKAGE.withManifest("{"))),
                Arguments.of(Problem.MANIFEST_INCOMPLETE, octets(PACKAGE.withManifest("{\"Capabilities\":{}}"))),
                Arguments.of(Problem.MANIFEST_INCOMPLETE, octets(PACKAGE.withManifest("{\"EntryPoint\":\"/a\"}"))),
                Arguments.of(Problem.TOO_MUCH_STORAGE, octets(PACKAGE.withStorage(65))),
                Arguments.of(
                        Problem.OTHER_COMPONENT,
                        octets(PACKAGE.withManifest("{\"EntryPoint\":\"/a\",\"Capabilities\":{},"
                                + "\"ComponentId\":\"00000000-0000-0000-0000-000000000001\"}"))),
                Arguments.of(Problem.CHANGED, signedAs(SDK_KEY, good)));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void unsoundPackageIsNamed(Problem problem, byte[] octets) {
        assertThat(read(ByteString.copyOf(octets)).objections())
                .extracting(Objection::problem)
                .containsExactly(problem);
    }

    static Stream<Arguments> boards() {
        var module = ManufacturingState.MODULE1_COMPLETE;
        var complete = ManufacturingState.DEVICE_COMPLETE;
        return Stream.of(
                Arguments.of(List.of(), board(11, 12, module, List.of(), inventory(0, false)), Problem.NEEDS_NEWER_OS),
                Arguments.of(List.of(), board(12, 12, complete, List.of(), Optional.empty()), Problem.BOARD_LOCKED),
                Arguments.of(
                        List.of(SERVICING), board(12, 12, complete, List.of(SERVICING), inventory(0, false)), null),
                Arguments.of(List.of(), board(12, 12, module, List.of(), inventory(0, true)), Problem.UPDATE_RUNNING),
                Arguments.of(
                        List.of(), board(12, 12, module, List.of(), inventory(1_040_173, false)), Problem.TOO_LARGE),
                Arguments.of(List.of(), board(12, 12, module, List.of(), inventory(1_040_172, false)), null),
                Arguments.of(List.of(), board(12, 12, module, List.of(), inventory(0, false)), null));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void unfitBoardIsNamed(List<Capability> capabilities, BoardFit board, @Nullable Problem problem) {
        assertThat(board.capabilities()).isEqualTo(capabilities);
        assertThat(board.objections(read(PACKAGE.build())))
                .extracting(Objection::problem)
                .isEqualTo(Stream.ofNullable(problem).toList());
    }

    @Test
    void testSignedPackageNeedsDevelopment() {
        ImagePackage image =
                read(ByteString.copyOf(signedAs(SDK_KEY, PACKAGE.build().toByteArray())));
        var state = ManufacturingState.MODULE1_COMPLETE;

        assertThat(image.metadata().signer()).contains(Signer.SDK_TEST);
        assertThat(board(12, 12, state, List.of(), inventory(0, false)).objections(image))
                .extracting(Objection::problem)
                .containsExactly(Problem.NEEDS_DEVELOPMENT);
        assertThat(board(12, 12, state, List.of(DEVELOPMENT), inventory(0, false))
                        .objections(image))
                .isEmpty();
    }

    @Test
    void figuresSayWhatIsMissing() {
        BoardFit small =
                board(11, 12, ManufacturingState.BLANK, List.of(), inventory(ImageInventory.FLASH - 100, false));

        assertThat(small.objections(read(PACKAGE.build())))
                .extracting(Objection::figures)
                .containsExactly(List.of("ApplicationRuntime", "12", "11"), List.of("8,404", "100"));
    }

    @Test
    void whatThePackageReplacesCountsAsFree() {
        var self = new ImageInventory.Component(
                TestPackage.BLINK.toString(), "Blink", 10, false, false, List.of(image(1_048_576)));
        var only = new ImageInventory(false, false, false, List.of(self));

        assertThat(board(12, 12, ManufacturingState.BLANK, List.of(), Optional.of(only))
                        .objections(read(PACKAGE.build())))
                .isEmpty();
    }

    @Test
    void componentOfTheSystemIsNotReplaced() {
        var system = new ImageInventory.Component(
                TestPackage.BLINK.toString(), "NW Kernel", 7, false, true, List.of(image(9)));
        var only = new ImageInventory(false, false, false, List.of(system));

        assertThat(board(12, 12, ManufacturingState.BLANK, List.of(), Optional.of(only))
                        .objections(read(PACKAGE.build())))
                .extracting(Objection::problem)
                .containsExactly(Problem.SYSTEM_COMPONENT);
    }

    private static BoardFit board(
            int application,
            int os,
            ManufacturingState state,
            List<Capability> capabilities,
            Optional<ImageInventory> inventory) {
        return new BoardFit(new AbiVersions(2, os, application), capabilities, state, inventory);
    }

    private static Optional<ImageInventory> inventory(long taken, boolean updating) {
        var other = new ImageInventory.Component("other", "Other", 10, false, false, List.of(image(taken)));
        return Optional.of(new ImageInventory(updating, false, false, List.of(other)));
    }

    private static ImageInventory.Image image(long length) {
        return new ImageInventory.Image("i", length, OptionalInt.of(0));
    }

    /** The package with another thumbprint in its metadata, so that it claims to be signed by somebody else. */
    private static byte[] signedAs(String thumbprint, byte[] octets) {
        byte[] changed = octets.clone();
        byte[] digits = HexFormat.of().parseHex(thumbprint);
        int signing = octets.length - 64 - 148 + 8 + 40 + 4;
        System.arraycopy(digits, 0, changed, signing, digits.length);
        return changed;
    }

    private static byte[] octets(TestPackage image) {
        return image.build().toByteArray();
    }

    private ImagePackage read(ByteString octets) {
        try {
            return ImagePackage.read(Files.write(folder.resolve("a.imagepackage"), octets.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
