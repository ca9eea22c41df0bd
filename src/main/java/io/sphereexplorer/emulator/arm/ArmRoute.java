package io.sphereexplorer.emulator.arm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A method at a path of Azure Resource Manager, and what answers.
 *
 * @param path with variables in braces; compared without case, as Azure does
 * @param version the only value of {@code api-version} that is understood
 */
public record ArmRoute(String method, String path, String version, Handler handler) {
    /** Answers a request for which sign-in, path, method and version are in order. */
    @FunctionalInterface
    public interface Handler {
        ArmReply answer(ArmCall call) throws ArmRefusal;
    }

    /** What stands for the variables in a path, still encoded; empty if that is another path. */
    Optional<Map<String, String>> match(String requested) {
        String[] wanted = path.split("/", -1);
        String[] found = requested.split("/", -1);
        if (wanted.length != found.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), found[i]);
            } else if (!wanted[i].equalsIgnoreCase(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
