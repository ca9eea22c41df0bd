package io.sphereexplorer.ui.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceListingTest {
    private static final int BOARDS = 20_000; // more than two chunks

    private final PracticeFleet fleet = new PracticeFleet(3);
    private final DeviceStore store = new DeviceStore();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void listsWhatANaiveFilterAndSortWould(long seed) {
        var random = new Random(seed);
        store.add(fleet.page(BOARDS));
        List<DeviceRow> all = listing("", Optional.empty());

        DeviceListing before = DeviceListing.EMPTY;
        for (int step = 0; step < 12; step++) {
            String text = text(random, all);
            Optional<DeviceSort> sort = sort(random);

            before = DeviceListing.of(wanted(text, sort), before, () -> false);

            assertThat(numbers(before)).as("%s %s", text, sort).isEqualTo(numbers(naive(all, text, sort)));
        }
    }

    @Test
    void idsThatBeginAlikeAreSortedByTheirEnd() {
        List<ClaimedDevice> alike = new ArrayList<>();
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            alike.add(fleet.device("0".repeat(120) + "%08x".formatted(random.nextInt())));
        }
        store.add(alike);

        for (boolean ascending : List.of(true, false)) {
            var sort = new DeviceSort(DeviceColumn.DEVICE_ID, ascending);
            List<String> sorted = listing("", Optional.of(sort)).stream()
                    .map(DeviceRow::deviceId)
                    .toList();
            Comparator<String> order = Comparator.naturalOrder();
            assertThat(sorted).isSortedAccordingTo(ascending ? order : order.reversed());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 33, 127, 128})
    void digitsAreFoundAtEveryPlaceOfAnId(int length) {
        List<ClaimedDevice> page = fleet.page(3);
        store.add(page);
        String id = page.get(1).deviceId();

        for (int from = 0; from + length <= id.length(); from++) {
            String digits = id.substring(from, from + length);
            List<String> expected = page.stream()
                    .map(ClaimedDevice::deviceId)
                    .filter(each -> each.contains(digits))
                    .toList();
            assertThat(listing(digits.toUpperCase(Locale.ROOT), Optional.empty()))
                    .as("at " + from)
                    .extracting(DeviceRow::deviceId)
                    .containsAll(expected);
        }
    }

    @Test
    void digitsAreNotFoundAcrossTheEnd() {
        store.add(List.of(plain("1".repeat(127) + "a")));

        assertThat(listing("1a", Optional.empty())).hasSize(1);
        assertThat(listing("a0", Optional.empty())).isEmpty();
        assertThat(listing("a1", Optional.empty())).isEmpty();
    }

    @Test
    void rowTellsWhatTheServiceTold() {
        ClaimedDevice device = fleet.page(1).getFirst();
        var unknown = plain("ab".repeat(64));
        store.add(List.of(device, unknown));

        List<DeviceRow> rows = listing("", Optional.empty());

        assertThat(rows.getFirst())
                .isEqualTo(new DeviceRow(
                        0,
                        device.deviceId(),
                        device.productId().map(fleet.names()::product).orElse(""),
                        device.deviceGroupId().map(fleet.names()::group).orElse(""),
                        device.lastInstalledOsVersion().orElse(""),
                        device.lastAvailableOsVersion().orElse(""),
                        device.lastOsUpdate(),
                        device.lastUpdateRequest()));
        assertThat(rows.get(1).lastUpdate()).isEmpty();
        assertThat(rows.get(1).product()).isEmpty();
    }

    @Test
    void timesOfTheNextCenturyStandInOrder() {
        var late = Instant.parse("2100-01-01T00:00:00Z");
        store.add(List.of(at("aa", late), at("bb", late.minusSeconds(2_000_000_000)), plain("cc".repeat(64))));

        for (boolean ascending : List.of(true, false)) {
            var rows = listing("", Optional.of(new DeviceSort(DeviceColumn.LAST_UPDATE, ascending)));
            assertThat(rows)
                    .extracting(row -> row.deviceId().substring(0, 2))
                    .containsExactly(ascending ? "bb" : "aa", ascending ? "aa" : "bb", "cc");
            assertThat(rows.get(ascending ? 1 : 0).lastUpdate()).contains(late);
        }
    }

    @Test
    void boardThatArrivesAgainIsListedOnceAsItIsNow() {
        ClaimedDevice first = at("aa", Instant.parse("2026-01-01T00:00:00Z"));
        ClaimedDevice again = at("aa", Instant.parse("2026-02-01T00:00:00Z"));
        store.add(List.of(first, plain("cc".repeat(64))));
        store.add(List.of(again));

        assertThat(listing("", Optional.empty())).hasSize(2);
        assertThat(listing("", Optional.empty()).getFirst().lastUpdate()).isEqualTo(again.lastOsUpdate());
    }

    @Test
    void everyBoardOfManyIsFoundByItsId() {
        List<ClaimedDevice> page = fleet.page(BOARDS);
        store.add(page);
        store.add(page);

        assertThat(store.size()).isEqualTo(BOARDS);
        for (int number = 0; number < BOARDS; number += 7) {
            assertThat(store.numberOf(page.get(number).deviceId())).hasValue(number);
        }
        assertThat(store.numberOf("f".repeat(128))).isEmpty();
    }

    private List<DeviceRow> listing(String text, Optional<DeviceSort> sort) {
        return DeviceListing.of(wanted(text, sort), DeviceListing.EMPTY, () -> false);
    }

    private DeviceListing.Wanted wanted(String text, Optional<DeviceSort> sort) {
        return new DeviceListing.Wanted(store.rows(), fleet.names(), DeviceFilter.of(text), sort);
    }

    private static List<Integer> numbers(List<DeviceRow> rows) {
        return rows.stream().map(DeviceRow::number).toList();
    }

    private static List<DeviceRow> naive(List<DeviceRow> all, String text, Optional<DeviceSort> sort) {
        List<DeviceRow> fitting = all.stream()
                .filter(row -> Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(word -> Stream.of(
                                        row.deviceId(),
                                        row.product(),
                                        row.group(),
                                        row.installedOs(),
                                        row.availableOs())
                                .anyMatch(
                                        field -> field.toLowerCase(Locale.ROOT).contains(word))))
                .toList();
        return sort.map(order -> fitting.stream().sorted(comparator(order)).toList())
                .orElse(fitting);
    }

    private static Comparator<DeviceRow> comparator(DeviceSort sort) {
        return switch (sort.column()) {
            case DEVICE_ID -> by(row -> Optional.of(row.deviceId()), sort);
            case PRODUCT -> by(row -> present(row.product()), sort);
            case GROUP -> by(row -> present(row.group()), sort);
            case INSTALLED_OS -> by(row -> present(row.installedOs()), sort);
            case AVAILABLE_OS -> by(row -> present(row.availableOs()), sort);
            case LAST_UPDATE -> by(DeviceRow::lastUpdate, sort);
            case LAST_REQUEST -> by(DeviceRow::lastRequest, sort);
        };
    }

    private static <T extends Comparable<T>> Comparator<DeviceRow> by(
            Function<DeviceRow, Optional<T>> field, DeviceSort sort) {
        Comparator<T> order = sort.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(row -> field.apply(row).orElse(null), Comparator.nullsLast(order));
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String text(Random random, List<DeviceRow> all) {
        DeviceRow some = all.get(random.nextInt(all.size()));
        int from = random.nextInt(120);
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> some.deviceId().substring(from, from + 1 + random.nextInt(8));
            case 2 -> some.product() + " " + some.installedOs();
            case 3 -> "field TEST";
            case 4 -> "production " + some.deviceId().substring(from, from + 2);
            default -> "nowhere";
        };
    }

    private static Optional<DeviceSort> sort(Random random) {
        DeviceColumn[] columns = DeviceColumn.values();
        int column = random.nextInt(columns.length + 1);
        return column == columns.length
                ? Optional.empty()
                : Optional.of(new DeviceSort(columns[column], random.nextBoolean()));
    }

    private static ClaimedDevice plain(String deviceId) {
        return new ClaimedDevice(
                deviceId,
                new UUID(5, 15),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ClaimedDevice at(String digits, Instant update) {
        ClaimedDevice device = plain(digits.repeat(64));
        return new ClaimedDevice(
                device.deviceId(),
                device.tenantId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(update),
                Optional.empty());
    }
}
