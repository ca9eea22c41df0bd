package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.scenario.HubState.ContactState;
import io.sphereexplorer.emulator.scenario.HubState.IdentityState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may connect to a hub, and when they did. */
public record Identity(IdentityState state) {
    /** Kinds of authentication, by their words on the wire. */
    enum Authentication {
        SAS("sas"),
        SELF_SIGNED("selfSigned"),
        CERTIFICATE_AUTHORITY("certificateAuthority"),
        NONE("none");

        private final String word;

        Authentication(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Authentication> ofWord(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    public String id() {
        return state.id();
    }

    public boolean isEnabled() {
        return state.enabled();
    }

    /** Whether certificates of the hub's CAs let it in. */
    public boolean isCertified() {
        return state.authentication().equals(Authentication.CERTIFICATE_AUTHORITY.word());
    }

    public boolean isConnected() {
        return state.contact().connected();
    }

    Identity in(ContactState contact) {
        return new Identity(new IdentityState(
                id(),
                state.generation(),
                state.etag(),
                state.enabled(),
                state.authentication(),
                state.credentials(),
                contact));
    }

    Identity connected(Instant now) {
        return in(new ContactState(true, Optional.of(now), state.contact().statusChanged(), Optional.of(now)));
    }

    Identity disconnected(Instant now) {
        ContactState contact = state.contact();
        return in(new ContactState(false, Optional.of(now), contact.statusChanged(), contact.lastActivity()));
    }
}
