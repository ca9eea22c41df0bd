package io.sphereexplorer.app;

import java.io.File;
import java.io.IOException;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts a program with a window that nobody sees, in a process whose look-ups are printed. */
final class RecordedProgram {
    private RecordedProgram() {}

    /** @param home the program keeps everything there */
    static Process start(Class<?> program, Path home) throws IOException {
        Path services = Files.createDirectories(home.resolve("class path/META-INF/services"));
        Files.writeString(
                services.resolve(InetAddressResolverProvider.class.getName()), LookUpRecorder.class.getName());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        home.resolve("class path") + File.pathSeparator + classPath,
                        program.getName(),
                        "--home",
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
