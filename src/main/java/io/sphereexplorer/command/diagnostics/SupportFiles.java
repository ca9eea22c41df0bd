package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DiagnosticsApi;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Collects the files of an archive of support data. */
final class SupportFiles {
    /** What a board is asked for; none of it holds a key (device-protocol §4.4). */
    static final List<String> ANSWERS = List.of(
            "/status",
            "/osversion",
            "/abi_versions",
            "/device/security_state",
            "/device/capabilities",
            "/device/manufacturing_state",
            "/images",
            "/net/status",
            "/net/interfaces",
            "/wifi/interface",
            "/wifi/config/networks",
            "/wifi/diagnostics/networks",
            "/certstore/certs",
            "/certstore/space");

    private static final String BOARD = "board.txt";
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\"[^\"]*(?:psk|password|private_?key|secret)[^\"]*\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** What octets of a board are asked for. */
    private interface Source {
        byte[] read(DiagnosticsApi api) throws DeviceException;
    }

    /**
     * Asks the chosen board, or all of them.
     *
     * @throws IOException if the chosen one is not there, or the user stops it
     */
    static SupportFiles collect(Session session) throws IOException {
        var files = new SupportFiles();
        files.addComputer();
        List<AttachedBoard> boards = session.selector().isPresent()
                ? List.of(session.board())
                : session.bench().boards();
        for (AttachedBoard board : boards) {
            session.progress().accept(Progress.of("step.support.board", boards.indexOf(board) + 1, boards.size()));
            files.add(session, board, boards.indexOf(board) + 1);
        }
        new CloudSupport(session).text(boards).ifPresent(text -> files.addText("cloud.txt", text));
        return files;
    }

    /** The kind of system, and nothing that names its user. */
    void addComputer() {
        addText(
                "computer.txt",
                "System: %s %s, %s\nJava: %s\n"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"),
                                Runtime.version()));
    }

    /**
     * Asks a board for everything; goes on where it does not tell something.
     *
     * @param number from 1, which the name of its log bears
     * @throws DeviceException.Cancelled if the user stops it
     */
    void add(Session session, AttachedBoard board, int number) throws DeviceException.Cancelled {
        String folder = folder(session.bench().nameOf(board), number);
        problems.clear();
        addText(
                folder + BOARD,
                "Connection: %s\nPort: %s\nAddress: %s\nOrigin: %s\n"
                        .formatted(board.connectionPath(), board.port(), board.ipAddress(), board.origin()));
        var onBoard = session.on(board);
        read(onBoard, DiagnosticsApi::log, folder + "log").ifPresent(log -> {
            files.put(folder + "AzureSphere_DeviceLog_" + number + ".bin", log);
            addText(folder + "AzureSphere_DeviceLog_" + number + ".txt", SaveLog.text(log));
        });
        read(onBoard, DiagnosticsApi::telemetry, folder + "telemetry")
                .ifPresent(octets -> files.put(folder + "telemetry.bin", octets));
        for (String path : ANSWERS) {
            read(onBoard, api -> api.verbatim(path), path)
                    .ifPresent(answer -> addText(
                            folder + path.substring(1).replace('/', '-') + ".json",
                            withoutSecrets(new String(answer, StandardCharsets.UTF_8))));
        }
        if (!problems.isEmpty()) {
            addText(folder + "not-told.txt", String.join("\n", problems) + "\n");
        }
    }

    /** A name is free text and may be that of two boards; a folder has to be safe to unpack and its own. */
    private String folder(String name, int number) {
        String safe = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").replaceFirst("^\\.+", "_");
        return files.containsKey(safe + "/" + BOARD) ? safe + "-" + number + "/" : safe + "/";
    }

    List<SupportFile> all() {
        return files.entrySet().stream()
                .map(file -> new SupportFile(file.getKey(), file.getValue().length))
                .toList();
    }

    /** All of them, in their order. */
    void writeTo(ZipOutputStream zip) throws IOException {
        for (var file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
    }

    static String withoutSecrets(String json) {
        return SECRET.matcher(json).replaceAll("$1\"" + CommandText.MASK + "\"");
    }

    private Optional<byte[]> read(Session session, Source source, String what) throws DeviceException.Cancelled {
        try {
            return Optional.of(source.read(session.device().diagnostics()));
        } catch (DeviceException.Cancelled cancelled) {
            throw cancelled;
        } catch (DeviceException e) {
            problems.add(what + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void addText(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
