package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.iothub.RegistryApi;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.hub.MadeIdentity.Outcome;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Registers boards in batches; boards of a batch that are not taken are tried one by one. */
final class IdentityBatches {
    private static final String STEP = "step.handOff.identities";

    private final Session session;
    private final OpenHub hub;
    private final Consumer<List<MadeIdentity>> told;
    private final FailureCatalogue failures = new FailureCatalogue();
    private final Set<String> done = new HashSet<>();
    private final Set<String> unsure = new HashSet<>();
    private int all;

    /** What is asked of the hub about some boards. */
    private interface Sending<T> {
        T send() throws IOException;
    }

    IdentityBatches(Session session, OpenHub hub, Consumer<List<MadeIdentity>> told) {
        this.session = session;
        this.hub = hub;
        this.told = told;
    }

    /**
     * Goes on until all are registered, or it makes no sense to go on.
     *
     * @throws IOException if nothing was registered before
     */
    void make(List<String> boards) throws IOException {
        all = boards.size();
        Map<String, HubDevice> known = known();
        List<String> missing = new ArrayList<>();
        List<MadeIdentity> there = new ArrayList<>();
        for (String board : boards) {
            Optional.ofNullable(known.get(board))
                    .ifPresentOrElse(device -> there.add(found(device)), () -> missing.add(board));
        }
        tell(there);
        try {
            for (int from = 0; from < missing.size(); from += RegistryApi.LARGEST_BULK) {
                batch(missing.subList(from, Math.min(from + RegistryApi.LARGEST_BULK, missing.size())));
            }
        } catch (IOException e) {
            if (done.isEmpty()) {
                throw e;
            }
            told.accept(left(missing, e));
        }
    }

    private Map<String, HubDevice> known() throws IOException {
        Map<String, HubDevice> known = new HashMap<>();
        hub.inRegistry(
                "",
                registry ->
                        ListHubDevices.all(registry.api(), page -> page.forEach(each -> known.put(each.id(), each))));
        return known;
    }

    private void tell(List<MadeIdentity> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row -> done.add(row.id()));
        told.accept(rows);
        session.progress().accept(Progress.of(STEP, done.size(), all));
    }

    private void batch(List<String> batch) throws IOException {
        Set<String> notAdded = new HashSet<>(batch);
        try {
            notAdded = sent(
                    batch, () -> hub.registry("", registry -> registry.api().createAll(batch)));
        } catch (CloudException.Refused refused) {
            if (refused.status() != 400) {
                throw refused;
            }
        }
        Set<String> left = notAdded;
        tell(batch.stream()
                .filter(id -> !left.contains(id))
                .map(id -> new MadeIdentity(id, Outcome.CREATED, ""))
                .toList());
        for (String id : batch) {
            if (left.contains(id)) {
                tell(List.of(sent(List.of(id), () -> one(id))));
            }
        }
    }

    /** Notes which the hub may have taken all the same. */
    private <T> T sent(List<String> boards, Sending<T> sending) throws IOException {
        try {
            return sending.send();
        } catch (IOException e) {
            if (mayBeDone(e)) {
                unsure.addAll(boards);
            }
            throw e;
        }
    }

    private static boolean mayBeDone(IOException failure) {
        return switch (failure) {
            case CloudException.NoAnswer lost -> lost.mayBeDone();
            case CloudException.Faulty _, CloudException.BadAnswer _, CloudException.Cancelled _ -> true;
            default -> failure instanceof InterruptedIOException;
        };
    }

    private MadeIdentity one(String id) throws IOException {
        try {
            CreatedDevice created = hub.registry(id, registry -> CreateHubDevice.created(registry.api(), id, false));
            return created.wasThere() ? found(created.device()) : new MadeIdentity(id, Outcome.CREATED, "");
        } catch (HubException.OtherType _) {
            return new MadeIdentity(id, Outcome.OTHER_TYPE, IdentityTexts.of(Outcome.OTHER_TYPE));
        } catch (HubException.BadDevice refused) {
            return new MadeIdentity(
                    id, Outcome.REFUSED, failures.describe(refused).happened());
        }
    }

    private static MadeIdentity found(HubDevice device) {
        boolean fits = device.takesCaCertificates() && device.isEnabled();
        return fits
                ? new MadeIdentity(device.id(), Outcome.ALREADY_THERE, "")
                : new MadeIdentity(device.id(), Outcome.OTHER_TYPE, IdentityTexts.of(Outcome.OTHER_TYPE));
    }

    private List<MadeIdentity> left(List<String> boards, IOException reason) {
        String sentence = failures.describe(reason).happened();
        return boards.stream()
                .filter(id -> !done.contains(id))
                .map(id -> new MadeIdentity(id, unsure.contains(id) ? Outcome.NOT_KNOWN : Outcome.NOT_SENT, sentence))
                .toList();
    }
}
