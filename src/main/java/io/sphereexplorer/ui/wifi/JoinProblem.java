package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiNetwork;

/**
 * Why a network that the board stores does not carry it to the cloud, as it was measured.
 *
 * @param detail what the text names besides the network: the board's word, an address, another network
 */
public record JoinProblem(Kind kind, WifiNetwork network, String detail) {
    private static final int EXIT_CODE = 1;

    /** What was measured; each has its own advice. */
    public enum Kind {
        WRONG_KEY("wifi.problem.wrongKey"),
        NOT_VISIBLE("wifi.problem.notVisible"),
        OTHER_CASE("wifi.problem.otherCase"),
        ACCESS_REFUSED("wifi.problem.accessRefused"),
        OTHER_SECURITY("wifi.problem.otherSecurity"),
        CHANNEL_NOT_ALLOWED("wifi.problem.channelNotAllowed"),
        NOT_SUPPORTED("wifi.problem.notSupported"),
        CERTIFICATE_MISSING("wifi.problem.certificateMissing"),
        CERTIFICATE_EXPIRED("wifi.problem.certificateExpired"),
        NETWORK_NOT_TRUSTED("wifi.problem.networkNotTrusted"),
        CLIENT_NOT_ACCEPTED("wifi.problem.clientNotAccepted"),
        CERTIFICATE("wifi.problem.certificate"),
        OTHER_NETWORK("wifi.problem.otherNetwork"),
        NOT_JOINED("wifi.problem.notJoined"),
        NO_ADDRESS("wifi.problem.noAddress"),
        NO_INTERNET("wifi.problem.noInternet"),
        NO_TIME("wifi.problem.noTime"),
        NOT_AUTHENTICATED("wifi.problem.notAuthenticated");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        private JoinStep step() {
            return switch (this) {
                case NO_ADDRESS -> JoinStep.ADDRESS;
                case NO_INTERNET -> JoinStep.INTERNET;
                case NO_TIME -> JoinStep.TIME;
                case NOT_AUTHENTICATED -> JoinStep.AUTHENTICATED;
                default -> JoinStep.JOINED;
            };
        }
    }

    /** What the board noted in its Wi-Fi diagnostics (device-protocol §4.4.5). */
    static JoinProblem of(WifiFailure failure, WifiNetwork network) {
        if (failure.certificateError().isPresent()) {
            String word = failure.certificateError().orElseThrow();
            return new JoinProblem(ofCertificate(word), network, word);
        }
        Kind kind = switch (failure.error()) {
            case "WrongKey", "NoPskIncluded" -> Kind.WRONG_KEY;
            case "NetworkNotFound" -> Kind.NOT_VISIBLE;
            case "SecurityTypeMismatch" -> Kind.OTHER_SECURITY;
            case "NetworkFrequencyNotAllowed" -> Kind.CHANNEL_NOT_ALLOWED;
            case "NetworkNonWpa", "NetworkNotSupported", "NetworkNotEssPbssMbss" -> Kind.NOT_SUPPORTED;
            default -> Kind.ACCESS_REFUSED;
        };
        return new JoinProblem(kind, network, failure.error());
    }

    private static Kind ofCertificate(String word) {
        return switch (word) {
            case "CertificateNotFound" -> Kind.CERTIFICATE_MISSING;
            case "Expired" -> Kind.CERTIFICATE_EXPIRED;
            case "Untrusted", "InvalidRootCA" -> Kind.NETWORK_NOT_TRUSTED;
            case "InvalidClientAuth", "UnknownClientId" -> Kind.CLIENT_NOT_ACCEPTED;
            default -> Kind.CERTIFICATE;
        };
    }

    /** The same network under a name that differs only in the case of its letters is in sight. */
    JoinProblem withOtherCase(Ssid visible) {
        return new JoinProblem(Kind.OTHER_CASE, network, visible.text());
    }

    Failure failure() {
        String details = detail.isEmpty() ? "" : Messages.text("wifi.problem.details", detail);
        return new Failure(
                text("happened"), Messages.text("wifi.problem.kept", name()), text("advice"), details, EXIT_CODE);
    }

    /** Whether the network carries the board further than to where this was measured. */
    boolean isOver(ChainReading reading) {
        return JoinStep.firstMissing(reading, network)
                .filter(step -> step.compareTo(kind.step()) <= 0)
                .isEmpty();
    }

    private String text(String part) {
        return Messages.text(kind.key + "." + part, name(), detail);
    }

    private String name() {
        return network.ssid().text();
    }
}
