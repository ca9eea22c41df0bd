package io.sphereexplorer.ui.fleet.table;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The boards of a tenant as they arrive, each once. Thread-safe. */
final class DeviceStore {
    private final List<DeviceChunk> chunks = new ArrayList<>();
    private final IdIndex index = new IdIndex(chunks);
    private final Vocabulary<UUID> products = new Vocabulary<>();
    private final Vocabulary<UUID> groups = new Vocabulary<>();
    private final Vocabulary<String> versions = new Vocabulary<>();
    private final long[] id = new long[IdDigits.WORDS];
    private int size;
    private int changes;

    /**
     * Takes a page; what is newer of a board that is known takes the place of the older.
     *
     * @throws IllegalArgumentException if an ID is not 128 hexadecimal digits
     */
    synchronized void add(List<ClaimedDevice> page) {
        page.forEach(this::add);
        changes++;
    }

    /** The number of the board with this ID; numbers go on from 0 and stay. */
    synchronized OptionalInt numberOf(String deviceId) {
        IdDigits.write(deviceId, id, 0);
        int found = index.find(id);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    synchronized int size() {
        return size;
    }

    /** Grows with each page. */
    synchronized int changes() {
        return changes;
    }

    /** All that is here now. */
    synchronized DeviceRows rows() {
        return new DeviceRows(
                List.copyOf(chunks), size, changes, products.values(), groups.values(), versions.values());
    }

    private void add(ClaimedDevice device) {
        IdDigits.write(device.deviceId(), id, 0);
        int known = index.find(id);
        int number = known < 0 ? size : known;
        if (number == chunks.size() * DeviceChunk.SIZE) {
            chunks.add(new DeviceChunk());
        }
        DeviceChunk chunk = chunks.get(number / DeviceChunk.SIZE);
        fill(chunk, number % DeviceChunk.SIZE, device);
        if (known < 0) {
            System.arraycopy(id, 0, chunk.ids(), number % DeviceChunk.SIZE * IdDigits.WORDS, IdDigits.WORDS);
            index.add(number);
            size++;
        }
    }

    private void fill(DeviceChunk chunk, int at, ClaimedDevice device) {
        chunk.numbers(DeviceColumn.PRODUCT)[at] = products.numberOf(device.productId());
        chunk.numbers(DeviceColumn.GROUP)[at] = groups.numberOf(device.deviceGroupId());
        chunk.numbers(DeviceColumn.INSTALLED_OS)[at] = versions.numberOf(device.lastInstalledOsVersion());
        chunk.numbers(DeviceColumn.AVAILABLE_OS)[at] = versions.numberOf(device.lastAvailableOsVersion());
        chunk.setTime(DeviceColumn.LAST_UPDATE, at, device.lastOsUpdate());
        chunk.setTime(DeviceColumn.LAST_REQUEST, at, device.lastUpdateRequest());
    }
}
