package io.sphereexplorer.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.world.Fault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Properties ledger = load();

    @Test
    void everyRouteErrorAndFaultStandsInTheLedgerAndNoOther() {
        var expected =
                new Bench().routes.all().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(RestError.values()).forEach(error -> expected.add("error." + error.name()));
        Arrays.stream(Fault.values()).forEach(fault -> expected.add("fault." + fault.word()));

        var entered = new TreeSet<>(ledger.stringPropertyNames());
        entered.removeIf(name -> name.startsWith("behaviour.") || name.startsWith("cloud."));

        assertThat(entered).isEqualTo(expected);
    }

    @Test
    void everyEntrySaysHowCertainItIs() {
        assertThat(ledger)
                .allSatisfy((name, entry) ->
                        assertThat((String) entry).as((String) name).matches("(documented|observed|assumed)(; .+)?"));
    }

    private static Properties load() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(EmulatedDevice.class.getResourceAsStream("ledger.properties")),
                StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
