package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.claim.OwnerSearch.Place;
import io.sphereexplorer.command.claim.OwnerSearch.Unasked;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks every tenant that a signed-in account can see whether a board is in it: first which tenants there are, since a
 * tenant of others answers as if it had not the board; then each one, a few at once.
 */
final class TenantRound {
    private static final int AT_ONCE = 4;
    private static final int NOT_FOUND = 404;

    private final CloudDesk desk;
    private final DeviceId device;
    private final Map<UUID, List<Place>> ways = new LinkedHashMap<>();
    private final List<Unasked> unasked = new ArrayList<>();

    TenantRound(CloudDesk desk, DeviceId device) {
        this.desk = desk;
        this.device = device;
    }

    /** What one tenant said. */
    private record Reply(Place place, boolean hasBoard, Optional<CloudException> failure) {}

    /**
     * Blocks until all tenants have answered or cannot.
     *
     * @throws CloudException if none of the accounts can be asked for its tenants
     */
    OwnerSearch search(Instant at) throws IOException {
        desk.signedIn();
        for (Account account : desk.accounts()) {
            findTenants(account);
        }
        if (ways.isEmpty() && !unasked.isEmpty()) {
            throw unasked.getFirst().reason();
        }
        List<Place> asked = new ArrayList<>();
        Optional<Place> owner = Optional.empty();
        for (Reply reply : replies()) {
            if (reply.failure().isPresent()) {
                unasked.add(new Unasked(
                        reply.place().account(),
                        Optional.of(reply.place().tenant()),
                        reply.failure().get()));
            } else {
                asked.add(reply.place());
                owner = reply.hasBoard() ? Optional.of(reply.place()) : owner;
            }
        }
        var search = new OwnerSearch(device, at, owner, asked, unasked);
        desk.owners().tell(search.found());
        return search;
    }

    private void findTenants(Account account) throws CloudException {
        try {
            for (Tenant tenant : desk.service(account).tenants().list()) {
                ways.computeIfAbsent(tenant.id(), _ -> new ArrayList<>()).add(new Place(account, tenant));
            }
        } catch (CloudException.Cancelled e) {
            throw e;
        } catch (CloudException e) {
            unasked.add(new Unasked(account, Optional.empty(), e));
        }
    }

    private List<Reply> replies() throws CloudException {
        List<Callable<Reply>> questions = ways.values().stream()
                .<Callable<Reply>>map(way -> () -> ask(way))
                .toList();
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Future<Reply> reply : workers.invokeAll(questions)) {
                replies.add(answer(reply));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
        return replies;
    }

    /** A question catches what it may; anything else is a fault of the program, and goes on as it is. */
    private static Reply answer(Future<Reply> reply) throws InterruptedException {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a tenant could not be asked", e);
        }
    }

    /** Asks a tenant as one account after the other sees it, until it answers. */
    private Reply ask(List<Place> way) {
        Optional<CloudException> failure = Optional.empty();
        for (Place place : way) {
            try {
                desk.service(place.account()).devices(place.tenant().id()).show(device.lowerCase());
                return new Reply(place, true, Optional.empty());
            } catch (CloudException.Refused e) {
                if (e.status() == NOT_FOUND) {
                    return new Reply(place, false, Optional.empty());
                }
                failure = Optional.of(e);
            } catch (CloudException e) {
                failure = Optional.of(e);
            }
        }
        return new Reply(way.getFirst(), false, failure);
    }
}
