package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the board a user means: by key, port, connection path, name or IP address, or by the device ID or its first six
 * or more digits (azsphere-cli §3.2).
 */
record BoardSelector(Bench bench) {
    private static final Pattern ID_PREFIX = Pattern.compile("[0-9a-f]{6,128}");

    AttachedBoard board(Optional<String> selector) throws DeviceException {
        List<AttachedBoard> candidates = candidates(selector);
        if (candidates.isEmpty() && selector.isPresent()) {
            candidates =
                    withId(bench.named(selector.get()).map(DeviceId::lowerCase).orElse(selector.get()));
        }
        if (candidates.size() > 1) {
            throw new DeviceException.SeveralBoards(candidates);
        }
        return candidates.stream()
                .findFirst()
                .orElseThrow(() -> selector.map(text -> new DeviceException.NoBoard(text, bench.boards()))
                        .orElseGet(DeviceException.NoBoard::new));
    }

    Optional<AttachedBoard> knownBoard(Optional<String> selector) {
        List<AttachedBoard> candidates = candidates(selector);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private List<AttachedBoard> candidates(Optional<String> selector) {
        if (selector.isEmpty()) {
            return bench.boards();
        }
        String text = selector.get();
        List<Predicate<AttachedBoard>> rules = List.of(
                board -> board.key().equals(text),
                board -> board.port().equals(text),
                board -> board.connectionPath().equals(text),
                board -> bench.nameOf(board).equalsIgnoreCase(text),
                board -> board.ipAddress().equals(text));
        return rules.stream()
                .map(rule -> bench.boards().stream().filter(rule).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<AttachedBoard> withId(String text) throws DeviceException {
        String prefix = text.toLowerCase(Locale.ROOT);
        List<AttachedBoard> found = new ArrayList<>();
        if (ID_PREFIX.matcher(prefix).matches()) {
            for (AttachedBoard board : bench.boards()) {
                if (idStartsWith(prefix, board)) {
                    found.add(board);
                }
            }
        }
        return found;
    }

    /** A board that does not answer is not the one that is meant; a cancelled search ends. */
    private boolean idStartsWith(String prefix, AttachedBoard board) throws DeviceException {
        try {
            return bench.idOf(board).lowerCase().startsWith(prefix);
        } catch (DeviceException.Cancelled cancelled) {
            throw cancelled;
        } catch (DeviceException _) {
            return false;
        }
    }
}
