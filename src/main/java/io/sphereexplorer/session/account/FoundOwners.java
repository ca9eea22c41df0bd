package io.sphereexplorer.session.account;

import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.DeviceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who was found to own which board when that was last asked; forgotten with the program. Thread-safe. */
public final class FoundOwners {
    private final Map<DeviceId, FoundOwner> found = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    FoundOwners() {}

    /** Empty while nobody has asked. */
    public Optional<FoundOwner> of(DeviceId device) {
        return Optional.ofNullable(found.get(device));
    }

    /** Takes the place of what was found before. */
    public void tell(FoundOwner owner) {
        found.put(owner.device(), owner);
        listeners.forEach(Runnable::run);
    }

    /**
     * Calls {@code listener} on the thread of whoever found something.
     *
     * @return closing it ends the calls
     */
    public DeviceGateway.Watch onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
