package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.net.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may ask a registry for what: holders of a policy's key, and people with a token for hubs, who may do everything.
 *
 * @param accounts the mail address of whom a token for hubs belongs to
 */
record RegistryAccess(Function<String, Optional<String>> accounts) {
    private static final String BEARER = "Bearer ";

    /** @param rights one of which is needed */
    void check(EmulatedHub hub, Request request, List<String> rights, Instant now) throws HubRefusal {
        String header = request.headers().first("Authorization").orElse("");
        if (header.startsWith(BEARER)) {
            if (accounts.apply(header.substring(BEARER.length())).isEmpty()) {
                throw unauthorized();
            }
        } else if (header.startsWith(SharedAccess.SCHEME)) {
            AccessPolicy policy = policy(hub, header, now);
            if (rights.stream().noneMatch(policy::permits)) {
                throw unauthorized();
            }
        } else {
            throw unauthorized();
        }
    }

    private static AccessPolicy policy(EmulatedHub hub, String header, Instant now) throws HubRefusal {
        Optional<SharedAccess> shown = SharedAccess.parse(header);
        String name = shown.map(SharedAccess::policy).orElse("");
        Optional<AccessPolicy> policy = shown.filter(each -> each.isFor(hub.host()))
                .flatMap(each -> hub.policy(name).filter(each::isSignedBy));
        if (policy.isEmpty()) {
            hub.note(Kind.SAS_INVALID, name, "The signature is of no key of the hub.");
            throw unauthorized();
        }
        if (shown.orElseThrow().isExpired(now)) {
            hub.note(Kind.SAS_EXPIRED, name, "The time of the signature is over.");
            throw unauthorized();
        }
        return policy.get();
    }

    private static HubRefusal unauthorized() {
        return new HubRefusal(401, "IotHubUnauthorizedAccess", "Unauthorized");
    }
}
