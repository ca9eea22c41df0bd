package io.sphereexplorer.device.image;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What an image package says of itself (device-protocol §6.2).
 *
 * @param imageType as in device-protocol §6.4; 10 is an application
 * @param bodySize of what goes into flash, without metadata and signature, in octets
 * @param signed whether a signature follows the metadata; it is not verified here
 * @param temporaryFlags 1 removed at start, 2 under development; empty if not said
 */
public record ImageMetadata(
        int imageType,
        UUID component,
        UUID image,
        int bodySize,
        boolean signed,
        Optional<Signing> signing,
        Optional<Build> build,
        OptionalLong temporaryFlags,
        List<Dependency> dependencies) {
    /** What stands behind the metadata of a signed package, in octets: two numbers of P-256. */
    public static final int SIGNATURE_SIZE = 64;

    private static final long UNDER_DEVELOPMENT = 2;

    public ImageMetadata {
        dependencies = List.copyOf(dependencies);
    }

    /** Whether it is of a kind that customers bring onto a board: applications and board configurations. */
    public boolean isForCustomers() {
        return imageType == ImageTypes.APPLICATION || imageType == ImageTypes.BOARD_CONFIGURATION;
    }

    /** Empty if it does not say. */
    public Optional<Signer> signer() {
        return signing.map(said -> Signer.of(said.thumbprint()));
    }

    /** Whether it is marked as a build to debug; packages of the SDK are. */
    public boolean underDevelopment() {
        return (temporaryFlags.orElse(0) & UNDER_DEVELOPMENT) != 0;
    }

    /**
     * Who signed it.
     *
     * @param thumbprint SHA-1 of the certificate, in hexadecimal
     * @param type 1 is ECDSA with P-256
     */
    public record Signing(String thumbprint, long type) {}

    /** When it was built, and as what. */
    public record Build(String name, Instant time) {}

    /**
     * An interface it needs.
     *
     * @param type 1 secure world, 2 operating system, 3 applications
     */
    public record Dependency(long type, long version) {
        /** The interface of the application runtime. */
        public static final long APPLICATION_RUNTIME = 3;

        /** As the boards call it: {@code ApplicationRuntime}. */
        public String name() {
            return switch ((int) type) {
                case 1 -> "SecureWorldRuntime";
                case 2 -> "OSRuntime";
                case 3 -> "ApplicationRuntime";
                default -> "Type " + type;
            };
        }
    }
}
