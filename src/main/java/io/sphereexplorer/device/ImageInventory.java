package io.sphereexplorer.device;

import java.util.List;

/** What software is on a board. */
public record ImageInventory(
        boolean otaUpdateInProgress, boolean hasStagedUpdates, boolean restartRequired, List<Component> components) {
    /** The image type of applications. */
    public static final int APPLICATION = 10;

    /** The image type of board configurations. */
    public static final int BOARD_CONFIGURATION = 21;

    public ImageInventory {
        components = List.copyOf(components);
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
    }

    /** One version of a component, as stored in flash. */
    public record Image(String uid, long lengthInBytes) {}
}
