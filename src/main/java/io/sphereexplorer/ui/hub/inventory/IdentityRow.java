package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.ui.common.AgeText;
import java.time.Instant;
import java.util.Locale;

/** An identity of a hub as the table shows it. */
record IdentityRow(HubDevice device) {
    private static final int LONG = 24;

    String id() {
        return device.id();
    }

    /** In the spelling of the hub, which is what counts there. */
    String shortId() {
        return id().length() <= LONG ? id() : id().substring(0, 8) + "…" + id().substring(id().length() - 6);
    }

    /** Whether it is the ID of a board in letters that no board shows, so that none comes in with it. */
    boolean fitsOnlyInLowerCase() {
        return DeviceId.parse(id()).isPresent() && !id().equals(id().toLowerCase(Locale.ROOT));
    }

    String typeText() {
        return Messages.text("hubDevices.type." + device.authentication().name());
    }

    String stateText() {
        if (fitsOnlyInLowerCase()) {
            return Messages.text("hubDevices.state.upperCase");
        }
        if (!device.isEnabled()) {
            return Messages.text("hubDevices.state.disabled");
        }
        return Messages.text(device.isConnected() ? "hubDevices.state.connected" : "hubDevices.state.disconnected");
    }

    String stateWhole() {
        return fitsOnlyInLowerCase() ? Messages.text("hubDevices.upperCase.meaning") : stateText();
    }

    String style() {
        if (fitsOnlyInLowerCase()) {
            return "state-expired";
        }
        return device.isConnected() ? "state-verified" : "";
    }

    String activityText(Instant now) {
        return device.lastActivity()
                .map(time -> AgeText.ago(time, now))
                .orElseGet(() -> Messages.text("hubDevices.never"));
    }

    String activityWhole() {
        return device.lastActivity().map(AgeText::exact).orElseGet(() -> Messages.text("hubDevices.never"));
    }

    boolean fits(String typed) {
        return id().toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
