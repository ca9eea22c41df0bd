package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.RecoveryNews;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vendor's command-line program, which recovers real boards.
 *
 * @param words that start it, without the verb
 * @param start starts a program whose errors come with its output
 */
public record VendorTool(List<String> words, Start start) {
    private static final Logger LOG = LoggerFactory.getLogger(VendorTool.class);
    private static final List<String> SUFFIXES = List.of("", ".exe", ".cmd", ".bat");

    /** Starts a program. */
    @FunctionalInterface
    public interface Start {
        Process process(List<String> words) throws IOException;
    }

    public VendorTool {
        words = List.copyOf(words);
    }

    /**
     * The program found first: {@code azsphere}, or the extension of {@code az}.
     *
     * @param path folders, as the environment variable gives them
     */
    public static Optional<VendorTool> on(String path) {
        Start start =
                words -> new ProcessBuilder(words).redirectErrorStream(true).start();
        return find(path, "azsphere")
                .map(program -> new VendorTool(List.of(program), start))
                .or(() -> find(path, "az").map(program -> new VendorTool(List.of(program, "sphere"), start)));
    }

    private static Optional<String> find(String path, String program) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> SUFFIXES.stream().map(suffix -> Path.of(folder, program + suffix)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }

    /**
     * Runs {@code device recover} and blocks until it ends; an interruption ends the program, too.
     *
     * @param options further words
     * @param news told of what it prints
     * @return who the board is, if it said so
     * @throws RecoveryException.VendorToolFailed if it ends with another code than 0
     */
    public Optional<DeviceId> recover(List<String> options, Consumer<RecoveryNews> news) throws IOException {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("device", "recover"));
        all.addAll(options);
        Process process = start.process(all);
        var lines = new ToolLines(news);
        try {
            process.getOutputStream().close();
            var reading = Thread.startVirtualThread(() -> read(process, lines));
            int exitCode = process.waitFor();
            reading.join();
            if (exitCode != 0) {
                throw new RecoveryException.VendorToolFailed(exitCode, lines.last());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        } finally {
            end(process);
        }
        return lines.board();
    }

    private static void read(Process process, ToolLines lines) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.read(line);
            }
        } catch (IOException e) {
            LOG.debug("the output of the vendor's tool has ended", e);
        }
    }

    /** Also what it has started in turn: the program is often a script that runs another. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
