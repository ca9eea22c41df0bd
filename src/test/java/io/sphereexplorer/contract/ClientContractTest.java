package io.sphereexplorer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against the published interface: which operations it calls, and how it bears earlier boards. */
class ClientContractTest {
    private final ContractBoard board = new ContractBoard();
    private final List<Request> requests = new ArrayList<>();
    private final HttpTransport transport = request -> {
        requests.add(request);
        return board.send(request.method(), request.path(), request.headers(), request.body());
    };

    @Test
    void everyOperationHasATypedCallThatTheBoardCarriesOut() {
        var client = new DeviceConnection(transport);

        ClientCalls.all()
                .forEach(call -> assertThatCode(() -> call.getValue().run(client))
                        .as(call.getKey())
                        .doesNotThrowAnyException());

        assertThat(operationsWithout(requests)).isEmpty();
    }

    @Test
    void theClientAsksForNothingThatIsNotPublished() throws DeviceException {
        var client = new DeviceConnection(transport);
        for (var call : ClientCalls.all()) {
            call.getValue().run(client);
        }

        assertThat(requests)
                .allSatisfy(request -> assertThat(DeviceContract.operations())
                        .as(request.method() + " " + request.path())
                        .anyMatch(operation -> isCall(operation, request)));
    }

    @ParameterizedTest
    @EnumSource(RestVersion.class)
    void anEarlierBoardIsUnderstoodOrNamedAsTooOld(RestVersion version) {
        board.speak(version);
        var client = new DeviceConnection(transport);

        for (var call : ClientCalls.all()) {
            assertThat(failure(client, call.getValue()))
                    .as(call.getKey())
                    .doesNotContain("BadAnswer")
                    .isSubsetOf("TooOld", "Refused");
        }
    }

    private static Set<String> failure(DeviceConnection client, ClientCalls.ClientCall call) {
        try {
            call.run(client);
            return Set.of();
        } catch (DeviceException e) {
            return Set.of(e.getClass().getSimpleName());
        }
    }

    private static Set<String> operationsWithout(List<Request> requests) {
        return DeviceContract.operations()
                .filter(operation -> requests.stream().noneMatch(request -> isCall(operation, request)))
                .map(Operation::call)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isCall(Operation operation, Request request) {
        return operation.method().equals(request.method())
                && request.path().matches(operation.path().replaceAll("\\{.*}", "[^/]+"));
    }
}
