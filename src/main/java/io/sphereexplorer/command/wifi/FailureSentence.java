package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.WifiFailure;
import java.util.Locale;
import java.util.Map;

/** Says in words why a network was not joined, and what to do (device-protocol §4.4.5). */
public record FailureSentence(String happened, String advice) {
    private static final Map<String, String> SAME = Map.of(
            "NoPskIncluded", "WrongKey",
            "AuthenticationFailed", "ConnectionFailed",
            "NetworkNotEssPbssMbss", "NetworkNotSupported",
            "NetworkNonWpa", "NetworkNotSupported");

    /** A word of the board that no source explains is told as it is. */
    public static FailureSentence of(WifiFailure failure) {
        String name = failure.ssid().isHidden()
                ? Messages.text("wifi.network.hidden")
                : failure.ssid().text();
        return failure.certificateError()
                .map(error -> new FailureSentence(
                        Messages.text("network.failed.certificate", name, error), certificateAdvice(error)))
                .orElseGet(() -> of(name, failure.error()));
    }

    private static FailureSentence of(String name, String error) {
        return switch (SAME.getOrDefault(error, error)) {
            case "ConnectionFailed" -> sentence("network.failed.refused", name);
            case "NetworkNotFound" -> sentence("network.failed.notFound", name);
            case "WrongKey" -> sentence("network.failed.wrongKey", name);
            case "SecurityTypeMismatch" -> sentence("network.failed.otherSecurity", name);
            case "NetworkFrequencyNotAllowed" -> sentence("network.failed.channel", name);
            case "NetworkNotSupported" -> sentence("network.failed.notSupported", name);
            default ->
                new FailureSentence(
                        Messages.text("network.failed.other.happened", name, error),
                        Messages.text("network.failed.other.advice"));
        };
    }

    private static FailureSentence sentence(String key, String name) {
        return new FailureSentence(Messages.text(key + ".happened", name), Messages.text(key + ".advice", name));
    }

    private static String certificateAdvice(String error) {
        return switch (error.toLowerCase(Locale.ROOT)) {
            case "untrusted", "invalidrootca", "badcertificate", "serverchainprobefailed" ->
                Messages.text("network.failed.certificate.root");
            case "notyetvalid" -> Messages.text("network.failed.certificate.clock");
            case "expired", "revoked" -> Messages.text("network.failed.certificate.renew");
            case "certificatenotfound" -> Messages.text("network.failed.certificate.missing");
            case "invalidclientauth", "unknownclientid" -> Messages.text("network.failed.certificate.client");
            case "subjectmismatch", "altsubjectmismatch", "domainsuffixmismatch", "domainmismatch" ->
                Messages.text("network.failed.certificate.name");
            case "insufficientkeylength" -> Messages.text("network.failed.certificate.length");
            default -> Messages.text("network.failed.certificate.other");
        };
    }
}
