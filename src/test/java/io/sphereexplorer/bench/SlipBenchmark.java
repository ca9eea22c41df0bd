package io.sphereexplorer.bench;

import io.sphereexplorer.net.slip.SlipDecoder;
import io.sphereexplorer.net.slip.SlipEncoder;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one packet of 1,500 octets takes through the SLIP codec. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlipBenchmark {
    private final byte[] packet = new byte[1500];
    private final SlipEncoder encoder = new SlipEncoder();
    private final SlipDecoder decoder = new SlipDecoder(2000);
    private int packets;

    public SlipBenchmark() {
        new Random(1).nextBytes(packet);
        encoder.add(packet);
    }

    @Benchmark
    public int encode() {
        encoder.clear();
        encoder.add(packet);
        return encoder.size();
    }

    @Benchmark
    public int decode() {
        decoder.feed(encoder.frames(), encoder.size(), _ -> packets++);
        return packets;
    }
}
