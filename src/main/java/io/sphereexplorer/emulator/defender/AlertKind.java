package io.sphereexplorer.emulator.defender;

import io.sphereexplorer.emulator.hub.HubEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Alerts that something at a hub raises; identifiers and severities of cloud-services §4.3, texts of our own. */
enum AlertKind {
    CERTIFICATE_ADDED(
            HubEvent.Kind.CERTIFICATE_ADDED,
            "IoT_CertificateSuccessfullyAddedToHub",
            "Medium",
            "A certificate was added to the hub",
            "Find out who added it.\nDelete it if nobody knows it."),
    CERTIFICATE_DELETED(
            HubEvent.Kind.CERTIFICATE_DELETED,
            "IoT_CertificateSuccessfullyDeletedFromHub",
            "Medium",
            "A certificate was deleted from the hub",
            "Find out who deleted it.\nAdd it again if it is still needed."),
    CERTIFICATE_NOT_ADDED(
            HubEvent.Kind.CERTIFICATE_NOT_ADDED,
            "Hub_CertificateFailedToBeAddedToHub",
            "Medium",
            "A certificate could not be added to the hub",
            "Find out who tried.\nLook at who may change certificates."),
    CERTIFICATE_NOT_DELETED(
            HubEvent.Kind.CERTIFICATE_NOT_DELETED,
            "IoT.Hub_CertificateFailedToBeDeletedFromHub",
            "Medium",
            "A certificate could not be deleted from the hub",
            "Find out who tried.\nLook at who may change certificates."),
    CERTIFICATE_EXPIRED(
            HubEvent.Kind.CERTIFICATE_EXPIRED,
            "IoT_Cert_Expired",
            "Medium",
            "A device used an expired certificate",
            "Look at the time of the device.\nLet it fetch a new certificate."),
    SAS_EXPIRED(
            HubEvent.Kind.SAS_EXPIRED,
            "IoT_Expired_SAS_Token",
            "Low",
            "An expired SAS token was used",
            "Look at the clock of whoever used it."),
    SAS_INVALID(
            HubEvent.Kind.SAS_INVALID,
            "IoT_Invalid_SAS_Token",
            "Low",
            "A SAS token with a wrong signature was used",
            "Look at the key of whoever used it.");

    private final HubEvent.Kind cause;
    private final String type;
    private final String severity;
    private final String title;
    private final String steps;

    AlertKind(HubEvent.Kind cause, String type, String severity, String title, String steps) {
        this.cause = cause;
        this.type = type;
        this.severity = severity;
        this.title = title;
        this.steps = steps;
    }

    /** Empty for what raises none, such as a board that nobody let in. */
    static Optional<AlertKind> raisedBy(HubEvent event) {
        return Arrays.stream(values())
                .filter(kind -> kind.cause == event.kind())
                .findFirst();
    }

    String type() {
        return type;
    }

    String severity() {
        return severity;
    }

    String title() {
        return title;
    }

    List<String> steps() {
        return steps.lines().toList();
    }

    /** Whether it is about a device, which the subject of the event names then. */
    boolean isOfDevice() {
        return this == CERTIFICATE_EXPIRED;
    }
}
