package io.sphereexplorer.net.serial;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Assumptions;

/** A library with the functions of FTDI's, compiled for the test: two adapters whose channels are joined one to one. */
public final class D2xxStandIn {
    private final Path file;
    private final SymbolLookup symbols;

    private D2xxStandIn(Path file, SymbolLookup symbols) {
        this.file = file;
        this.symbols = symbols;
    }

    /** Skips the test where there is no C compiler. */
    @SuppressWarnings("restricted")
    public static D2xxStandIn compiledIn(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("stand-in.c");
        Path file = folder.resolve(System.mapLibraryName("stand-in"));
        try (var text = Objects.requireNonNull(D2xxStandIn.class.getResourceAsStream("ftd2xx-stand-in.c"))) {
            Files.write(source, text.readAllBytes());
        }
        Assumptions.assumeTrue(
                compiled(List.of("gcc", "-shared", "-fPIC", "-pthread", "-o", file.toString(), source.toString())),
                "the stand-in for FTDI's library cannot be compiled: there is no gcc");
        return new D2xxStandIn(file, SymbolLookup.libraryLookup(file, Arena.global()));
    }

    private static boolean compiled(List<String> command) throws InterruptedException {
        try {
            Process compiler = new ProcessBuilder(command).inheritIO().start();
            return compiler.waitFor(1, TimeUnit.MINUTES) && compiler.exitValue() == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    /** Its channels, beside those of a system. */
    public D2xxSerialPorts ports(SerialPorts system) {
        return new D2xxSerialPorts(D2xxLibrary.at(file), system);
    }

    /** Pulls out the first adapter, or plugs it in again. */
    public void unplug(boolean now) {
        call("standin_unplug", now ? 1 : 0);
    }

    /** Gives both adapters one serial number, as old boards have it. */
    public void shareOneSerialNumber(boolean now) {
        call("standin_same_serial", now ? 1 : 0);
    }

    @SuppressWarnings("restricted")
    private void call(String function, int argument) {
        var handle = Linker.nativeLinker()
                .downcallHandle(symbols.find(function).orElseThrow(), FunctionDescriptor.ofVoid(JAVA_INT));
        MethodHandleProxies.asInterfaceInstance(IntConsumer.class, handle).accept(argument);
    }
}
