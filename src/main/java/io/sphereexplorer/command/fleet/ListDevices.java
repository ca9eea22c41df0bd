package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Reads which devices a tenant has; the result is how many.
 *
 * @param onPage told of them on the thread of the command, page by page as they arrive
 */
public record ListDevices(Optional<String> tenant, DeviceScope scope, Consumer<List<ClaimedDevice>> onPage)
        implements CloudCommand<Long> {
    @Override
    public Long run(Session session) throws IOException {
        var count = new AtomicLong();
        scope.list(OpenTenant.of(session, tenant, Role.READER), page -> {
            count.addAndGet(page.size());
            onPage.accept(page);
        });
        return count.get();
    }

    @Override
    public String asText() {
        return "device list" + scope.text() + CommandText.option("--tenant", tenant);
    }
}
