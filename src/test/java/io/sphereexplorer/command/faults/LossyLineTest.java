package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.serial.FaultInjector;
import io.sphereexplorer.net.serial.LinkFaults;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands over a line that loses, doubles, swaps and damages packets in both directions. */
@Timeout(60)
class LossyLineTest {
    private static final LinkFaults FAULTS = new LinkFaults(0.05, 0.02, 0.02, 0.02);
    private static final int COMMANDS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyResultIsTheSameAsOverACleanLine(long seed) throws Exception {
        var seeds = new SplittableRandom(seed);

        List<Object> results = resultsOver(port -> lossy(port, seeds.split()), seed);

        assertThat(results).hasSize(COMMANDS).isEqualTo(resultsOver(UnaryOperator.identity(), seed));
    }

    private static List<Object> resultsOver(UnaryOperator<SerialPort> noise, long seed) throws IOException {
        List<Command<?>> commands = new ArrayList<>(Verbs.all());
        commands.removeIf(RestartDevice.class::isInstance);
        var chance = new SplittableRandom(seed);
        List<Object> results = new ArrayList<>();
        try (var faulty = new FaultyBench(noise, HttpLimits.DEFAULT)) {
            while (results.size() < COMMANDS) {
                results.add(faulty.outcome(commands.get(chance.nextInt(commands.size()))));
                faulty.letTimePass();
            }
        }
        return results;
    }

    private static SerialPort lossy(SerialPort port, SplittableRandom chance) {
        var injector = new FaultInjector(port, chance);
        injector.inject(FAULTS);
        return injector;
    }
}
