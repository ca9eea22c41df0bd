package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubCertificateApi;
import io.sphereexplorer.command.HubException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The CA certificates of a hub, with what its refusals mean; cloud-services §3.2. */
record HubCas(HubCertificateApi api) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** A request about a certificate. */
    private interface Question<T> {
        T ask() throws CloudException;
    }

    Optional<HubCertificate> byThumbprint(String thumbprint) throws CloudException {
        return api.list().stream().filter(each -> each.is(thumbprint)).findFirst();
    }

    HubCertificate show(String name) throws IOException {
        return meant(name, () -> api.show(name));
    }

    /** Leaves it as it is if the hub has it; proves it at once if it has it unproved and that is wanted. */
    HubCertificate add(AuthorityCertificate authority, Optional<String> name, boolean isVerified) throws IOException {
        Optional<HubCertificate> there = byThumbprint(authority.thumbprint());
        if (there.isPresent() && (there.get().isVerified() || !isVerified)) {
            return there.get();
        }
        String chosen = there.map(HubCertificate::name).or(() -> name).orElseGet(authority::usualName);
        if (!NAME.matcher(chosen).matches()) {
            throw new HubException.BadName(chosen);
        }
        if (there.isEmpty() && api.find(chosen).isPresent()) {
            throw new HubException.NameTaken(chosen);
        }
        return meant(chosen, () -> api.upload(chosen, authority.der(), isVerified));
    }

    /** Has a code then. */
    HubCertificate drawCode(String name) throws IOException {
        HubCertificate drawn = meant(name, () -> api.drawCode(name));
        if (drawn.code().filter(code -> !code.isBlank()).isEmpty()) {
            throw new CloudException.BadAnswer("the hub gave no code for " + name);
        }
        return drawn;
    }

    HubCertificate verify(HubCertificate certificate, byte[] proof) throws IOException {
        HubCertificate told;
        try {
            told = meant(certificate.name(), () -> api.verify(certificate.name(), proof));
        } catch (CloudException.Refused refused) {
            throw refused.status() == 400
                    ? new HubException.ProofMismatch("the hub refused the proof", refused)
                    : refused;
        }
        if (!told.isVerified()) {
            throw new HubException.NotVerified(certificate.name());
        }
        return told;
    }

    void delete(String name) throws IOException {
        meant(name, () -> {
            api.delete(name);
            return name;
        });
    }

    private <T> T meant(String name, Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (CloudException.Refused refused) {
            throw switch (refused.status()) {
                case 404 -> new HubException.NoSuchCertificate(name);
                case 412 -> new HubException.Changed(refused);
                default -> refused;
            };
        }
    }
}
