package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.OperationApi;
import java.time.Duration;
import java.util.UUID;

/** Work that goes on at the service after it has answered; cloud-services §1.2 and §1.3, 41. */
final class LegacyOperations implements OperationApi {
    static final TypeReference<Operation> OPERATION = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String tenant;

    LegacyOperations(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    @Override
    public Operation show(UUID operation) throws CloudException {
        return calls.get(tenant + "/operations/" + operation, OPERATION);
    }

    @Override
    public void pause(Duration duration) throws CloudException {
        calls.calls().pause(duration);
    }
}
