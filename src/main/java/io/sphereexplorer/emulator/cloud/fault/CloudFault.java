package io.sphereexplorer.emulator.cloud.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that goes wrong with the cloud of a world while it is switched on. */
public enum CloudFault {
    /** The sign-in service lets nobody in. */
    SIGN_IN_REFUSED,
    /** Everything is answered with 503. */
    SERVICE_DOWN,
    /** Some requests are answered with 429 and a time to wait, those after them are not. */
    THROTTLED(3),
    /** Each answer takes ten seconds longer. */
    SLOW,
    /** Everything is answered with 500. */
    SERVER_ERROR,
    /** After some requests all tokens end; they can be renewed. */
    TOKEN_EXPIRED(3),
    /** Everything is answered with 403. */
    FORBIDDEN,
    /** Everything is answered with 410, as to a client that is too old. */
    GONE,
    /** What was asked for is done, and the connection closed before the answer. */
    CUT_CONNECTION,
    /** What changes something is done and never answered; reading works. */
    LOST_ANSWER,
    /** Instead of the service something else answers, with 200 and no JSON. */
    GARBAGE,
    /** After each page comes the first again. */
    PAGE_LOOP,
    /** Work that is under way does not end until this is switched off. */
    OPERATION_STUCK,
    /** Work that ends meanwhile fails. */
    OPERATION_FAILED,
    /** Work that ends meanwhile fails since the tenant is being migrated. */
    TENANT_IN_MIGRATION,
    /** Boards that nobody has claimed count as claimed by others. */
    CLAIMED_ELSEWHERE,
    /** Dates and times in answers are ten minutes ahead. */
    CLOCK_SKEW,
    /** A claim that cannot be is refused at once instead of failing later. */
    CLAIM_ERROR_STYLE_HTTP,
    /** Hubs count every proof of possession as one with another code. */
    HUB_WRONG_CODE,
    /** A certificate of a hub has been changed by somebody else, just before it is to be changed. */
    HUB_STALE_ETAG(1),
    /** Some requests to registries of hubs are answered with 429, those after them are not. */
    HUB_THROTTLED(3),
    /** Hubs take no more identities. */
    HUB_FULL,
    /** Boards get certificates whose time is over. */
    DEVICE_CERTIFICATE_EXPIRED,
    /** Nobody has enabled Defender for the hubs. */
    DEFENDER_OFF;

    private final int requests;

    CloudFault() {
        this(0);
    }

    CloudFault(int requests) {
        this.requests = requests;
    }

    /** How many requests it is about unless somebody chooses another number; 0 for all until it is switched off. */
    int requests() {
        return requests;
    }

    /** The word for the command line, such as {@code service-down}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CloudFault> ofWord(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
