package io.sphereexplorer.emulator.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hub of a world knows, in plain values.
 *
 * @param seed decides its keys, codes and etags
 * @param drawn how many codes, etags and so on there were
 * @param certificates of CAs, the oldest first
 * @param identities of boards, the oldest first
 * @param events the latest last
 */
public record HubState(
        PlaceState place,
        long seed,
        long drawn,
        List<PolicyState> policies,
        List<CertificateState> certificates,
        List<IdentityState> identities,
        List<EventState> events,
        SecurityState security) {
    public HubState {
        policies = List.copyOf(policies);
        certificates = List.copyOf(certificates);
        identities = List.copyOf(identities);
        events = List.copyOf(events);
    }

    /**
     * Where the hub is.
     *
     * @param location an Azure region, such as {@code westeurope}
     * @param deviceLimit how many identities it takes
     */
    public record PlaceState(String name, String resourceGroup, String location, int deviceLimit) {}

    /**
     * A shared access policy. Its keys are for practice and protect nothing.
     *
     * @param primaryKey in Base64, as is {@code secondaryKey}
     * @param rights such as {@code RegistryRead}
     */
    public record PolicyState(String name, String note, String primaryKey, String secondaryKey, List<String> rights) {
        public PolicyState {
            rights = List.copyOf(rights);
        }

        @Override
        public String toString() {
            return "PolicyState[" + name + "]";
        }
    }

    /**
     * A CA certificate.
     *
     * @param der in Base64
     * @param code that a proof of possession has to contain; empty if none was asked for
     */
    public record CertificateState(
            String name,
            String der,
            boolean verified,
            String etag,
            Optional<String> code,
            Instant created,
            Instant updated) {}

    /**
     * Who may connect.
     *
     * @param id compared letter by letter
     * @param generation tells it from an earlier one of the same ID
     * @param authentication as on the wire, such as {@code certificateAuthority}
     * @param credentials two keys or two thumbprints, of those kinds of authentication that have some
     */
    public record IdentityState(
            String id,
            String generation,
            String etag,
            boolean enabled,
            String authentication,
            List<String> credentials,
            ContactState contact) {
        public IdentityState {
            credentials = List.copyOf(credentials);
        }

        @Override
        public String toString() {
            return "IdentityState[" + id + "]";
        }
    }

    /** When what changed last with an identity; empty for what never happened. */
    public record ContactState(
            boolean connected,
            Optional<Instant> connectionChanged,
            Optional<Instant> statusChanged,
            Optional<Instant> lastActivity) {
        /** Of an identity that nobody has used. */
        public static final ContactState NONE =
                new ContactState(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Something that happened at the hub, once or again and again.
     *
     * @param kind one of the words of the emulated hub
     * @param subject the certificate, identity or policy that it is about
     * @param detail in one sentence
     * @param count how often
     */
    public record EventState(String kind, String subject, String detail, Instant first, Instant last, int count) {}

    /**
     * What Defender looks at.
     *
     * @param ipFilterDenies whether only listed addresses may connect
     * @param diagnostics whether there is a diagnostic setting
     */
    public record SecurityState(boolean ipFilterDenies, boolean diagnostics) {}
}
