package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to a prepared board, and what is to come of it.
 *
 * @param name what it is about
 * @param given states of the board, and {@code locked}; with {@code permitted} the request brings its permission along
 * @param path with the variable's value, and a query if it has one
 * @param error 0 if it succeeds
 * @param shape of a success
 */
record ContractCase(
        String name,
        RestVersion version,
        List<String> given,
        String method,
        String path,
        Headers headers,
        ByteString body,
        int status,
        int error,
        JsonNode shape) {
    /** The operation in its best form, which succeeds. */
    static ContractCase success(Operation operation, JsonNode body) {
        boolean octets = operation.content().equals("octets");
        Headers headers = octets ? ContractBoard.OCTETS : operation.takesJson() ? ContractBoard.JSON : Headers.NONE;
        ByteString content = octets ? ContractBoard.PACKAGE : body.isMissingNode() ? ByteString.EMPTY : written(body);
        return new ContractCase(
                operation.call() + ": succeeds with " + (octets ? "a package" : body),
                RestVersion.newest(),
                operation.given(),
                operation.method(),
                operation.goodPath(),
                headers,
                content,
                operation.success(),
                0,
                operation.successShape());
    }

    static ByteString written(JsonNode body) {
        return ByteString.ofUtf8(body.toString());
    }

    ContractCase named(String about) {
        String call = name.substring(0, name.indexOf(':'));
        return new ContractCase(call + ": " + about, version, given, method, path, headers, body, status, error, shape);
    }

    ContractCase in(RestVersion spoken) {
        return new ContractCase(name, spoken, given, method, path, headers, body, status, error, shape);
    }

    ContractCase given(String state) {
        List<String> states = new ArrayList<>(given);
        states.add(state);
        return new ContractCase(name, version, states, method, path, headers, body, status, error, shape);
    }

    ContractCase by(String otherMethod) {
        return new ContractCase(name, version, given, otherMethod, path, headers, body, status, error, shape);
    }

    ContractCase at(String otherPath) {
        return new ContractCase(name, version, given, method, otherPath, headers, body, status, error, shape);
    }

    ContractCase with(Headers others, ByteString content) {
        return new ContractCase(name, version, given, method, path, others, content, status, error, shape);
    }

    ContractCase with(JsonNode content) {
        return with(headers, written(content));
    }

    ContractCase answers(JsonNode otherShape) {
        return new ContractCase(name, version, given, method, path, headers, body, status, 0, otherShape);
    }

    ContractCase refused(int withStatus, int number) {
        return new ContractCase(
                name, version, given, method, path, headers, body, withStatus, number, MissingNode.getInstance());
    }
}
