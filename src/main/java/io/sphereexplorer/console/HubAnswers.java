package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.hub.CertificateRemoval;
import io.sphereexplorer.session.hub.ChosenHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of commands about hubs and their certificates as answers. */
final class HubAnswers {
    private static final int MOST_BOARDS = 12;

    private static final String[] CERTIFICATE = {
        "name", "Name", "thumbprint", "Thumbprint", "isVerified", "Verified", "expiry", "Expires", "subject", "Subject"
    };

    private HubAnswers() {}

    static Answer hubs(List<Hub> hubs) {
        List<ObjectNode> entries = hubs.stream()
                .map(hub -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", hub.name())
                        .put("hostName", hub.host())
                        .put("location", hub.location())
                        .put("resourceGroup", hub.resourceGroup())
                        .put("id", hub.id()))
                .toList();
        String text = TextLines.list(
                entries,
                "No hubs found.",
                "name",
                "Name",
                "hostName",
                "Host name",
                "location",
                "Location",
                "resourceGroup",
                "Resource group");
        return Answer.list(entries, text).showing("name", "hostName", "location", "resourceGroup");
    }

    static Answer hub(ChosenHub hub) {
        ObjectNode entry =
                JsonNodeFactory.instance.objectNode().put("name", hub.name()).put("hostName", hub.host());
        hub.id().ifPresent(id -> entry.put("id", id));
        return Answer.object(entry, TextLines.of(entry, "name", "Name", "hostName", "Host name"))
                .showing("name", "hostName");
    }

    static Answer certificates(List<HubCertificate> certificates) {
        List<ObjectNode> entries = certificates.stream().map(HubAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No certificates found.", CERTIFICATE))
                .showing("name", "thumbprint", "isVerified", "expiry");
    }

    static Answer certificate(HubCertificate certificate) {
        ObjectNode entry = entry(certificate);
        return Answer.object(entry, TextLines.of(entry, CERTIFICATE))
                .showing("name", "thumbprint", "isVerified", "expiry");
    }

    static Answer code(HubCertificate certificate) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("name", certificate.name())
                .put("verificationCode", certificate.code().orElse(""));
        return Answer.object(entry, TextLines.of(entry, "name", "Name", "verificationCode", "Verification code"));
    }

    static Answer removal(CertificateRemoval plan) {
        ObjectNode entry = entry(plan.certificate())
                .put("use", plan.use().name().toLowerCase(Locale.ROOT))
                .put("refusedDevices", plan.boards().size());
        return Answer.object(entry, String.join("\n", consequences(plan)))
                .showing("name", "thumbprint", "use", "refusedDevices");
    }

    /** What comes of it, and how to answer. */
    static List<String> question(CertificateRemoval plan) {
        List<String> lines = new ArrayList<>(consequences(plan));
        lines.add(ForceOption.QUESTION);
        return lines;
    }

    private static List<String> consequences(CertificateRemoval plan) {
        List<String> lines = new ArrayList<>();
        lines.add("WARNING: You are removing the certificate '%s' (%s) from the hub."
                .formatted(plan.certificate().name(), plan.certificate().thumbprint()));
        lines.add(
                switch (plan.use()) {
                    case ACTIVE ->
                        "WARNING: It is the active one of the tenant: the hub refuses %d devices that it knows then."
                                .formatted(plan.boards().size());
                    case NEXT -> "WARNING: The tenant's devices get their certificates from it soon.";
                    case RETIRED -> "The tenant's devices get their certificates from another one now.";
                    case OTHER -> "It is none of the chosen tenant's; devices of others may need it.";
                    case UNKNOWN -> "WARNING: It is not known which devices need it.";
                });
        plan.boards().stream().limit(MOST_BOARDS).forEach(lines::add);
        if (plan.boards().size() > MOST_BOARDS) {
            lines.add("and %d more".formatted(plan.boards().size() - MOST_BOARDS));
        }
        return lines;
    }

    private static ObjectNode entry(HubCertificate certificate) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("name", certificate.name())
                .put("thumbprint", certificate.thumbprint())
                .put("isVerified", certificate.isVerified());
        certificate.expiry().ifPresent(date -> entry.put("expiry", date.toString()));
        return entry.put("subject", certificate.subject());
    }
}
