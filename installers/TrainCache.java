import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Starts the program of a program folder once, without a display, so that the JVM writes down what a start loads and
 * compiles (JEP 483, 514); later starts take it from there. Same runtime, class path and collector as the launcher's.
 */
final class TrainCache {
    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]);
        Path configuration = find(image, path -> path.endsWith("sphere-explorer.cfg"));
        Path folder = configuration.getParent();
        String classPath = Files.readAllLines(configuration).stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=$APPDIR".length() + 1))
                .map(jar -> folder.resolve(jar).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        Path java = find(image, path -> path.getParent().endsWith("bin")
                && (path.endsWith("java") || path.endsWith("java.exe")));
        Path home = Files.createTempDirectory("sphere-explorer-training");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:AOTCacheOutput=" + folder.resolve("sphere-explorer.aot"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xlog:aot=error",
                "-Xlog:cds=error",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                classPath,
                "io.sphereexplorer.app.Main",
                "--measure-start",
                "--emulated=1",
                "--home=" + home));
        Path log = home.resolve("log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0 || !Files.exists(folder.resolve("sphere-explorer.aot"))) {
            throw new IOException("the training run ended with " + exit + ":\n" + Files.readString(log));
        }
        Files.deleteIfExists(home.resolve("settings.json"));
        Files.delete(log);
        Files.delete(home);
    }

    private static Path find(Path root, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(wanted).findFirst().orElseThrow(() -> new IOException("not a program folder: " + root));
        }
    }
}
