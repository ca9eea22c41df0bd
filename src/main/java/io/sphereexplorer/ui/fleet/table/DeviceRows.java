package io.sphereexplorer.ui.fleet.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The boards that had arrived at one time. A board that arrives again later may already read as it is then.
 *
 * @param changes tells two states of one store apart
 */
record DeviceRows(
        List<DeviceChunk> chunks,
        int size,
        int changes,
        List<UUID> products,
        List<UUID> groups,
        List<String> versions) {
    static final DeviceRows NONE = new DeviceRows(List.of(), 0, 0, List.of(), List.of(), List.of());

    DeviceChunk chunkOf(int number) {
        return chunks.get(number / DeviceChunk.SIZE);
    }

    String deviceId(int number) {
        return IdDigits.read(chunkOf(number).ids(), number % DeviceChunk.SIZE * IdDigits.WORDS);
    }

    DeviceRow row(int number, FleetNames names) {
        DeviceChunk chunk = chunkOf(number);
        int at = number % DeviceChunk.SIZE;
        return new DeviceRow(
                number,
                deviceId(number),
                text(products, names::product, chunk.numbers(DeviceColumn.PRODUCT)[at]),
                text(groups, names::group, chunk.numbers(DeviceColumn.GROUP)[at]),
                text(versions, Function.identity(), chunk.numbers(DeviceColumn.INSTALLED_OS)[at]),
                text(versions, Function.identity(), chunk.numbers(DeviceColumn.AVAILABLE_OS)[at]),
                chunk.time(DeviceColumn.LAST_UPDATE, at),
                chunk.time(DeviceColumn.LAST_REQUEST, at));
    }

    /** The texts of a column that boards share, by number; empty for the columns that they do not. */
    Optional<List<String>> texts(DeviceColumn column, FleetNames names) {
        return switch (column) {
            case PRODUCT -> Optional.of(products.stream().map(names::product).toList());
            case GROUP -> Optional.of(groups.stream().map(names::group).toList());
            case INSTALLED_OS, AVAILABLE_OS -> Optional.of(versions);
            case DEVICE_ID, LAST_UPDATE, LAST_REQUEST -> Optional.empty();
        };
    }

    /** A board may be newer than the vocabulary that was copied; it is then read again soon. */
    private static <T> String text(List<T> values, Function<T, String> name, int number) {
        return number < 0 || number >= values.size() ? "" : name.apply(values.get(number));
    }
}
