package io.sphereexplorer.command.bulk.sheet;

import io.sphereexplorer.command.UnusableSheet;
import io.sphereexplorer.command.UnusableSheet.Problem;
import io.sphereexplorer.command.bulk.sheet.RowProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list of boards. A bad row is set aside with its line and its reason; the others go on. */
public final class SheetReader {
    private static final long MOST_OCTETS = 256L << 20;

    private final SheetText text;
    private final String fingerprint;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private List<String> header = List.of();
    private Optional<SheetColumns> columns = Optional.empty();

    private SheetReader(byte[] octets) {
        text = SheetText.of(octets);
        fingerprint = sha256(octets);
    }

    /**
     * Reads the file.
     *
     * @throws UnusableSheet if it is no list of boards
     */
    public static BoardSheet read(Path file) throws IOException {
        byte[] octets = octets(file);
        if (octets.length > 3 && octets[0] == 'P' && octets[1] == 'K') {
            throw new UnusableSheet(Problem.WORKBOOK, file);
        }
        var reader = new SheetReader(octets);
        List<String> all = reader.text.lines();
        for (int line = 1; line <= all.size(); line++) {
            if (!reader.text.isEmpty(all.get(line - 1)) && !reader.take(line, all.get(line - 1))) {
                throw new UnusableSheet(Problem.NO_ID_COLUMN, file);
            }
        }
        if (reader.rows.isEmpty() && reader.bad.isEmpty()) {
            throw new UnusableSheet(Problem.EMPTY, file);
        }
        return reader.sheet();
    }

    private static byte[] octets(Path file) throws UnusableSheet {
        try {
            if (Files.size(file) > MOST_OCTETS) {
                throw new UnusableSheet(Problem.TOO_LARGE, file);
            }
            return Files.readAllBytes(file);
        } catch (UnusableSheet e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnusableSheet(Problem.NOT_FOUND, file, e);
        } catch (IOException e) {
            throw new UnusableSheet(Problem.NOT_READABLE, file, e);
        }
    }

    private BoardSheet sheet() {
        return new BoardSheet(header, text.separator(), rows, bad, fingerprint);
    }

    /** Tells whether it can go on. */
    private boolean take(int line, String content) throws IOException {
        Optional<List<String>> cells = text.cells(content);
        if (cells.isEmpty()) {
            bad.add(new BadRow(line, List.of(content), new RowProblem(Kind.BROKEN_QUOTES, "")));
            return true;
        }
        if (columns.isEmpty()) {
            columns = SheetColumns.of(cells.get());
            if (columns.isPresent() && columns.get().isHeader()) {
                header = cells.get();
                return true;
            }
        }
        columns.ifPresent(known -> row(line, cells.get(), known));
        return columns.isPresent();
    }

    private void row(int line, List<String> cells, SheetColumns known) {
        IdCell id = IdCell.of(known.id(cells));
        String product = known.product(cells);
        String group = known.group(cells);
        int slash = group.indexOf('/');
        if (product.isEmpty() && slash > 0) { // as commands name a group: product and group in one
            product = group.substring(0, slash).strip();
            group = group.substring(slash + 1).strip();
        }
        Optional<RowProblem> problem = id.problem().or(() -> duplicate(id.deviceId()));
        if (problem.isEmpty()) {
            problem = incomplete(product, group);
        }
        if (problem.isPresent()) {
            bad.add(new BadRow(line, cells, problem.get()));
        } else {
            lines.put(id.deviceId(), line);
            rows.add(new SheetRow(line, cells, id.deviceId(), product, group, id.repairs()));
        }
    }

    private Optional<RowProblem> duplicate(String deviceId) {
        return Optional.ofNullable(lines.get(deviceId))
                .map(first -> new RowProblem(Kind.DUPLICATE, Integer.toString(first)));
    }

    private static Optional<RowProblem> incomplete(String product, String group) {
        if (product.isEmpty() == group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                group.isEmpty()
                        ? new RowProblem(Kind.GROUP_MISSING, product)
                        : new RowProblem(Kind.PRODUCT_MISSING, group));
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
