package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.ui.common.OctetText;
import java.util.List;

/** What a board says of its software, in words. */
final class AppText {
    private static final int ENDS = 8;
    private static final int WHOLE = 20;

    private AppText() {}

    static String name(AppRow row) {
        String name = row.component().name();
        return name.isEmpty() ? Messages.text("app.unnamed") : name;
    }

    static String type(AppRow row) {
        return row.isDebugger()
                ? Messages.text("app.type.helper")
                : ImageTypes.name(row.component().imageType());
    }

    /** What it does, and whether something waits to be installed. */
    static String state(AppRow row) {
        boolean runs = row.isControllable();
        if (row.component().updateStaged()) {
            return runs ? Messages.text("app.state.andStaged", told(row)) : Messages.text("app.state.staged");
        }
        return told(row);
    }

    private static String told(AppRow row) {
        return row.status().map(status -> state(status.state())).orElse("");
    }

    static String size(AppRow row) {
        return OctetText.kib(row.component().lengthInBytes());
    }

    /** Its ends, by which people compare: {@code 2f074b0f…a7d6463c}. */
    static String shortened(String id) {
        return id.length() <= WHOLE ? id : id.substring(0, ENDS) + "…" + id.substring(id.length() - ENDS);
    }

    /** How many images of it are in flash, and what they are as far as the board says. */
    static String images(AppRow row) {
        List<ImageInventory.Image> images = row.component().images();
        if (row.component().updateStaged()) {
            return Messages.text(
                    images.size() == 1 ? "app.images.oneStaged" : "app.images.severalStaged", images.size());
        }
        boolean copy = images.stream().anyMatch(image -> image.replica().orElse(0) > 0);
        String key = images.size() == 1 ? "app.images.one" : copy ? "app.images.replicas" : "app.images.several";
        return Messages.text(key, images.size());
    }

    private static String state(String word) {
        return switch (word) {
            case "running" -> Messages.text("app.state.running");
            case "stopped" -> Messages.text("app.state.stopped");
            case "debugging" -> Messages.text("app.state.debugging");
            case "notPresent" -> Messages.text("app.state.notRunning");
            default -> word;
        };
    }
}
