package io.sphereexplorer.bench;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.table.DeviceColumn;
import io.sphereexplorer.ui.fleet.table.DeviceSort;
import io.sphereexplorer.ui.fleet.table.DeviceTableViewModel;
import io.sphereexplorer.ui.fleet.table.PracticeFleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a table of a thousand to a million boards takes to follow a keystroke or a click on a header, and to take
 * the pages of the service. The heap is limited to what a million boards may take.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeviceTableBenchmark {
    private static final int PAGE = 500; // as the service is asked for
    private static final List<String> DIGITS = List.of("a1b", "7", "0d47", "nowhere");
    private static final List<String> WORDS = List.of("kettle", "prod 24.06", "pump", "field");

    /** How many boards. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int boards;

    private DeviceTableViewModel model;
    private List<ClaimedDevice> page;
    private int turn;

    /** Fills the table page by page, and tells what it takes of the heap. */
    @Setup(Level.Trial)
    public void fill() {
        long before = used();
        model = filled(boards);
        System.out.printf("%n%,d boards take %.1f MB of the heap%n", boards, (used() - before) / 1e6);
        model.sortProperty().set(Optional.of(new DeviceSort(DeviceColumn.LAST_UPDATE, true)));
        page = new PracticeFleet(2).page(PAGE);
    }

    @TearDown(Level.Trial)
    public void empty() {
        model.clear();
    }

    /** A keystroke whose text is looked for in the device IDs. */
    @Benchmark
    public int filterByDigits() {
        model.filterProperty().set(DIGITS.get(turn++ % DIGITS.size()));
        return model.rows().size();
    }

    /** A keystroke that makes a word of a product, a group or a version. */
    @Benchmark
    public int filterByWords() {
        model.filterProperty().set(WORDS.get(turn++ % WORDS.size()));
        return model.rows().size();
    }

    @Benchmark
    public int sortByDeviceId() {
        return sort(DeviceColumn.DEVICE_ID);
    }

    @Benchmark
    public int sortByGroup() {
        return sort(DeviceColumn.GROUP);
    }

    @Benchmark
    public int sortByLastRequest() {
        return sort(DeviceColumn.LAST_REQUEST);
    }

    /** Reads all boards page by page, with the listings that are made meanwhile. */
    @Benchmark
    public int loadPageByPage() {
        return filledWith(boards).rows().size();
    }

    private int sort(DeviceColumn column) {
        model.sortProperty().set(Optional.of(new DeviceSort(column, turn++ % 2 == 0)));
        return model.rows().size();
    }

    /** The same page with other IDs, so that what is measured is the table and not the making of boards. */
    private DeviceTableViewModel filledWith(int count) {
        var filling = inline();
        List<ClaimedDevice> next = new ArrayList<>(PAGE);
        for (int from = 0; from < count; from += PAGE) {
            next.clear();
            for (int i = 0; i < PAGE; i++) {
                next.add(renumbered(page.get(i), from + i));
            }
            filling.arrived(next);
        }
        filling.complete();
        return filling;
    }

    private static ClaimedDevice renumbered(ClaimedDevice device, int number) {
        return new ClaimedDevice(
                "%08x".formatted(number).concat(device.deviceId().substring(8)),
                device.tenantId(),
                device.productId(),
                device.deviceGroupId(),
                device.lastAvailableOsVersion(),
                device.lastInstalledOsVersion(),
                device.lastOsUpdate(),
                device.lastUpdateRequest());
    }

    private static DeviceTableViewModel filled(int count) {
        var fleet = new PracticeFleet(1);
        var filling = inline();
        filling.namesProperty().set(fleet.names());
        for (int from = 0; from < count; from += PAGE) {
            filling.arrived(fleet.page(PAGE));
        }
        filling.complete();
        return filling;
    }

    private static DeviceTableViewModel inline() {
        return new DeviceTableViewModel(new Background(Runnable::run, Runnable::run));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
