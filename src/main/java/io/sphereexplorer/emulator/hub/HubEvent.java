package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.scenario.HubState.EventState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Something that happened at a hub, once or again and again.
 *
 * @param subject the certificate, identity or policy that it is about
 * @param detail in one sentence
 */
public record HubEvent(Kind kind, String subject, String detail, Instant first, Instant last, int count) {
    /** What can happen. */
    public enum Kind {
        CERTIFICATE_ADDED,
        CERTIFICATE_NOT_ADDED,
        CERTIFICATE_DELETED,
        CERTIFICATE_NOT_DELETED,
        /** A board has shown a certificate whose time is over. */
        CERTIFICATE_EXPIRED,
        /** Somebody has shown a shared access signature whose time is over. */
        SAS_EXPIRED,
        /** Somebody has shown a shared access signature that no key of the hub has made. */
        SAS_INVALID,
        /** A board was not let in. */
        CONNECTION_REFUSED;

        /** The word for the world file, such as {@code sas-expired}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is none of that word */
        static Kind ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing at a hub is called %s".formatted(word)));
        }
    }

    static HubEvent of(EventState state) {
        return new HubEvent(
                Kind.ofWord(state.kind()), state.subject(), state.detail(), state.first(), state.last(), state.count());
    }

    EventState state() {
        return new EventState(kind.word(), subject, detail, first, last, count);
    }

    boolean isAbout(Kind other, String otherSubject, String otherDetail) {
        return kind == other && subject.equals(otherSubject) && detail.equals(otherDetail);
    }

    HubEvent again(Instant now) {
        return new HubEvent(kind, subject, detail, first, now, count + 1);
    }
}
