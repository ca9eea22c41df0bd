package io.sphereexplorer.ui.device;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.session.account.FoundOwner;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Who was found to own a board, and when, in words. */
final class OwnerText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private OwnerText() {}

    static String of(Optional<FoundOwner> found) {
        return found.map(OwnerText::of).orElseGet(() -> Messages.text("device.ownership.notAsked"));
    }

    private static String of(FoundOwner found) {
        String time = TIME.format(found.at().atZone(ZoneId.systemDefault()));
        Optional<Tenant> tenant = found.tenant();
        if (tenant.isPresent()) {
            String noun = Wording.of(tenant.get()).noun();
            return Messages.text("device.ownership.claimed", tenant.get().name(), time, noun);
        }
        return found.unasked() == 0
                ? Messages.text("device.ownership.nobody", found.asked(), time)
                : Messages.text("device.ownership.notAllAsked", found.asked(), found.unasked(), time);
    }
}
