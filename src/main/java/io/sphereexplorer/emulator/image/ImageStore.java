package io.sphereexplorer.emulator.image;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import io.sphereexplorer.emulator.image.Application.State;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The images a customer has brought onto a board, staged and installed; it keeps them through restarts. */
public final class ImageStore {
    /** What all of them share (device-protocol §8.4). */
    private static final int FLASH = 1024 * 1024;

    private final Map<UUID, ImagePackage> staged = new LinkedHashMap<>();
    private final Map<UUID, Application> installed = new LinkedHashMap<>();
    private int peakMemory;

    public List<ImagePackage> staged() {
        return List.copyOf(staged.values());
    }

    public List<Application> installed() {
        return List.copyOf(installed.values());
    }

    /** Those that are installed and do this. */
    public List<Application> in(State state) {
        return installed.values().stream()
                .filter(application -> application.state() == state)
                .toList();
    }

    public Optional<Application> find(UUID component) {
        return Optional.ofNullable(installed.get(component));
    }

    /**
     * Stages an image in place of one that was staged for its component; an image that is installed already changes
     * nothing.
     *
     * @param taken what else takes room in flash, in octets
     */
    public void stage(ImagePackage image, int taken) throws Refusal {
        boolean same = find(image.component())
                .filter(current -> current.image().equals(image))
                .isPresent();
        if (same) {
            return;
        }
        requireRoom(image, taken);
        staged.put(image.component(), image);
    }

    /**
     * Installs an image in place of the one of its component, and lets it run if it is an application.
     *
     * @param taken what else takes room in flash, in octets
     */
    public void deploy(ImagePackage image, int taken) throws Refusal {
        requireRoom(image, taken);
        installed.put(image.component(), application(image, true));
        notePeak();
    }

    private void requireRoom(ImagePackage image, int taken) throws Refusal {
        int others = bytesExcept(image.component(), staged.values())
                + bytesExcept(
                        image.component(),
                        installed.values().stream().map(Application::image).toList());
        require(taken + others + image.bytes() <= FLASH, RestError.NOT_ENOUGH_FREE_SPACE);
    }

    private static int bytesExcept(UUID component, Collection<ImagePackage> images) {
        return images.stream()
                .filter(image -> !image.component().equals(component))
                .mapToInt(ImagePackage::bytes)
                .sum();
    }

    /**
     * Installs what is staged, all or nothing; afterwards nothing is staged.
     *
     * @param start whether applications start at once
     * @return what was installed
     */
    public List<Application> install(boolean start) throws Refusal {
        Map<UUID, Application> ready = new LinkedHashMap<>();
        try {
            for (ImagePackage image : staged.values()) {
                ready.put(image.component(), application(image, start));
            }
        } finally {
            staged.clear();
        }
        installed.putAll(ready);
        notePeak();
        return List.copyOf(ready.values());
    }

    private static Application application(ImagePackage image, boolean start) throws Refusal {
        boolean runs = image.imageType() == ImagePackage.APPLICATION;
        var manifest = runs ? AppManifest.of(image) : new AppManifest(0, false);
        return new Application(image, manifest, runs && start ? State.RUNNING : State.STOPPED, runs && start);
    }

    /**
     * Puts an image there as it once was.
     *
     * @throws Refusal if an application has no sound manifest
     */
    public void restore(ImagePackage image, Optional<State> state, boolean startsByItself) throws Refusal {
        if (state.isPresent()) {
            var application = application(image, startsByItself);
            installed.put(image.component(), application.in(state.get()));
            notePeak();
        } else {
            staged.put(image.component(), image);
        }
    }

    public void change(Application application, State state) {
        installed.put(application.image().component(), application.in(state));
        notePeak();
    }

    /** Also what is staged for the component. */
    public void remove(UUID component) {
        staged.remove(component);
        installed.remove(component);
    }

    /** The board has started anew. */
    public void restarted() {
        installed.replaceAll((_, application) -> application.restarted());
        peakMemory = 0;
        notePeak();
    }

    public void clear() {
        staged.clear();
        installed.clear();
        peakMemory = 0;
    }

    /** What the applications have in memory, in octets. */
    public int memory() {
        return installed.values().stream().mapToInt(Application::memory).sum();
    }

    /** The most that {@link #memory()} was since the last start. */
    public int peakMemory() {
        return peakMemory;
    }

    private void notePeak() {
        peakMemory = Math.max(peakMemory, memory());
    }
}
