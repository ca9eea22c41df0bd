package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The CA certificates of a catalog, which Azure knows by their serial numbers; cloud-services §2.2. */
final class CatalogCertificates implements TenantCertificateApi {
    private static final String CERTIFICATES = "certificates";
    private static final int NOT_FOUND = 404;

    private final CatalogCalls calls;

    CatalogCertificates(CatalogCalls calls) {
        this.calls = calls;
    }

    /** A certificate as Azure shows it; its name is the serial number. */
    record Resource(String name, Properties properties) {
        /** What is in it, and what the service makes of it. */
        record Properties(Optional<String> certificate, Optional<String> status, Optional<String> thumbprint) {}

        Resource {
            Objects.requireNonNull(name);
            Objects.requireNonNull(properties);
        }

        boolean is(String status) {
            return status.equalsIgnoreCase(properties.status().orElse(""));
        }

        boolean hasThumbprint(String wanted) {
            return wanted.equalsIgnoreCase(properties.thumbprint().orElse(""));
        }

        TenantCertificate certificate() throws CloudException {
            Optional<String> text = properties.certificate().filter(each -> !each.isBlank());
            Optional<String> der = text.isPresent()
                    ? Optional.of(Base64.getEncoder().encodeToString(CertificateText.certificate(text.get())))
                    : Optional.empty();
            return new TenantCertificate(properties.thumbprint().orElse(""), der, is("Active"), is("Revoked"));
        }
    }

    /** The answers of the two actions. */
    private record Answer(Optional<String> certificateChain, Optional<String> certificate) {}

    /** What is asked of one certificate. */
    private interface Question<T> {
        T ask(ResourceId certificate) throws CloudException;
    }

    @Override
    public List<TenantCertificate> list() throws CloudException {
        List<TenantCertificate> all = new ArrayList<>();
        for (Resource each : resources()) {
            all.add(each.certificate());
        }
        return List.copyOf(all);
    }

    @Override
    public byte[] certificate(Optional<String> thumbprint) throws CloudException {
        return asked(thumbprint, place -> {
            Resource found = calls.get(place.path(), new TypeReference<Resource>() {});
            return CertificateText.certificate(found.properties().certificate().orElse(""));
        });
    }

    @Override
    public byte[] chain(Optional<String> thumbprint) throws CloudException {
        return asked(thumbprint, place -> {
            Answer answer =
                    calls.asked(place.path("retrieveCertChain"), Optional.empty(), new TypeReference<Answer>() {});
            return CertificateText.chain(answer.certificateChain().orElse(""));
        });
    }

    @Override
    public byte[] proof(String code, Optional<String> thumbprint) throws CloudException {
        return asked(thumbprint, place -> {
            Answer answer = calls.asked(
                    place.path("retrieveProofOfPossessionNonce"),
                    Optional.of(Map.of("proofOfPossessionNonce", code)),
                    new TypeReference<Answer>() {});
            return CertificateText.certificate(answer.certificate().orElse(""));
        });
    }

    private List<Resource> resources() throws CloudException {
        List<Resource> all = new ArrayList<>();
        calls.pages(calls.root().path(CERTIFICATES), Resource.class, all::addAll);
        return all;
    }

    /** For the active one its system name first; whether each catalog knows that is not certain (cloud-services §8, 6). */
    private <T> T asked(Optional<String> thumbprint, Question<T> question) throws CloudException {
        if (thumbprint.isPresent()) {
            return question.ask(place(each -> each.hasThumbprint(thumbprint.get())));
        }
        try {
            return question.ask(calls.root().child(CERTIFICATES, ResourceId.DEFAULT));
        } catch (CloudException.Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            return question.ask(place(each -> each.is("Active")));
        }
    }

    private ResourceId place(Predicate<Resource> wanted) throws CloudException {
        String serial = resources().stream()
                .filter(wanted)
                .map(Resource::name)
                .findFirst()
                .orElseThrow(() -> CatalogCalls.notFound("The catalog has no such certificate."));
        return calls.root().child(CERTIFICATES, serial);
    }
}
