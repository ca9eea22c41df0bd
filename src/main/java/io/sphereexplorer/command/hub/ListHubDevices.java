package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.iothub.RegistryApi;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Reads the identities in the registry of the chosen hub; the result is how many.
 *
 * @param onPage told of them on the thread of the command, page by page as they arrive
 */
public record ListHubDevices(Consumer<List<HubDevice>> onPage) implements CloudCommand<Long> {
    @Override
    public Long run(Session session) throws IOException {
        var count = new AtomicLong();
        OpenHub.of(session)
                .inRegistry(
                        "",
                        registry -> all(registry.api(), page -> {
                            count.addAndGet(page.size());
                            onPage.accept(page);
                        }));
        return count.get();
    }

    @Override
    public String asText() {
        return "hub device list";
    }

    /** Asks for a list instead if the key may not query; that has a thousand identities at most. */
    static void all(RegistryApi registry, Consumer<List<HubDevice>> onPage) throws CloudException {
        var begun = new AtomicBoolean();
        try {
            registry.list(page -> {
                begun.set(true);
                onPage.accept(page);
            });
        } catch (CloudException.SignInNeeded refused) {
            instead(registry, onPage, begun.get(), refused);
        } catch (CloudException.Refused refused) {
            instead(registry, onPage, begun.get() || refused.status() != 403, refused);
        }
    }

    private static void instead(
            RegistryApi registry, Consumer<List<HubDevice>> onPage, boolean isFinal, CloudException refused)
            throws CloudException {
        if (isFinal) {
            throw refused;
        }
        firstThousand(registry, onPage, refused);
    }

    /** @param refused what is thrown if this is not allowed either */
    private static void firstThousand(RegistryApi registry, Consumer<List<HubDevice>> onPage, CloudException refused)
            throws CloudException {
        List<HubDevice> found;
        try {
            found = registry.firstThousand();
        } catch (CloudException.SignInNeeded | CloudException.Refused again) {
            refused.addSuppressed(again);
            throw refused;
        }
        onPage.accept(found);
    }
}
