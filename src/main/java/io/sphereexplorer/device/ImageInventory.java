package io.sphereexplorer.device;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** What software is on a board. */
public record ImageInventory(
        boolean otaUpdateInProgress, boolean hasStagedUpdates, boolean restartRequired, List<Component> components) {
    /** The image type of applications. */
    public static final int APPLICATION = 10;

    /** The image type of board configurations. */
    public static final int BOARD_CONFIGURATION = 21;

    /** What applications, board configurations and the debugger share, in octets. */
    public static final long FLASH = 1 << 20;

    /** The component of the debugging server, which comes and goes with the permission to develop (device-protocol §8.3). */
    public static final UUID DEBUGGER = UUID.fromString("8548b129-b16f-4f84-8dbe-d2c847862e78");

    public ImageInventory {
        components = List.copyOf(components);
    }

    /**
     * What is left of the flash for applications, board configurations and the debugger (device-protocol §8.4).
     *
     * @param replaced component ID of what would be replaced, and so counts as free
     * @return octets; below zero if a board holds more than is documented
     */
    public long freeFlash(String replaced) {
        return FLASH
                - components.stream()
                        .filter(each -> each.isForCustomers() && !each.uid().equalsIgnoreCase(replaced))
                        .mapToLong(Component::lengthInBytes)
                        .sum();
    }

    /**
     * A part of the software that is updated as one.
     *
     * @param imageType as in device-protocol §6.4; 10 is an application
     */
    public record Component(
            String uid, String name, int imageType, boolean updateStaged, boolean requiresRestart, List<Image> images) {
        public Component {
            images = List.copyOf(images);
        }

        /** Whether customers bring such onto boards: an application, the debugger or a board configuration. */
        public boolean isForCustomers() {
            return imageType == APPLICATION || imageType == BOARD_CONFIGURATION;
        }

        /** Of all its images in flash. */
        public long lengthInBytes() {
            return images.stream().mapToLong(Image::lengthInBytes).sum();
        }
    }

    /**
     * One version of a component, as stored in flash.
     *
     * @param replica as the board says: 0 for the first, 1 for its copy
     */
    public record Image(String uid, long lengthInBytes, OptionalInt replica) {}
}
