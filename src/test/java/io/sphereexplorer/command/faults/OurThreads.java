package io.sphereexplorer.command.faults;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The threads that run code of ours, virtual ones too. */
final class OurThreads {
    private static final Pattern BETWEEN_THREADS = Pattern.compile("\\R\\s*\\R");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OurThreads() {}

    /** Number and name of each, but for the calling thread. */
    static Set<String> running() throws IOException {
        Path folder = Files.createTempDirectory("threads");
        Path dump = folder.resolve("dump.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            String caller = "#" + Thread.currentThread().threadId() + " ";
            return Arrays.stream(BETWEEN_THREADS.split(Files.readString(dump)))
                    .map(String::strip)
                    .filter(thread -> thread.contains("io.sphereexplorer.") && !thread.startsWith(caller))
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }

    /** Those that are not among {@code before} and do not end soon. */
    static Set<String> leftSince(Set<String> before) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> numbers = before.stream().map(OurThreads::number).collect(Collectors.toSet());
        Set<String> left;
        do {
            left = running();
            left.removeIf(thread -> numbers.contains(number(thread)));
        } while (!left.isEmpty() && System.nanoTime() < end);
        return left;
    }

    private static String number(String thread) {
        return thread.substring(0, thread.indexOf(' '));
    }
}
