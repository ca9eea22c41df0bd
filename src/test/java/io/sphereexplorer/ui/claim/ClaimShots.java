package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The states of the claim page. */
public final class ClaimShots {
    private static final String DIGITS = ClaimBench.BOARD.lastDigits(4);

    private ClaimShots() {}

    /** Brings a page into a state. */
    private interface State {
        void reach(ClaimPage page, ClaimViewModel model) throws IOException;
    }

    public static List<Shot> all() {
        return List.of(
                new Shot("claim-signed-out", ClaimShots::signedOut),
                shot("claim-no-tenant", (page, model) -> {
                    page.bench.desk().choose(new Account(ClaimBench.COLLEAGUE, ClaimBench.COLLEAGUE));
                    model.refresh();
                }),
                shot("claim-unasked", (_, _) -> {}),
                shot("claim-looking", ClaimShots::looking),
                shot("claim-planned", (_, model) -> model.look()),
                shot("claim-confirmed", ClaimShots::confirm),
                shot("claim-wrong-digits", (_, model) -> {
                    model.look();
                    model.typedProperty().set("0000");
                }),
                shot("claim-long", ClaimShots::longNames),
                shot("claim-here", (page, model) -> {
                    page.bench.claimFor(ClaimBench.ME, page.lab);
                    model.look();
                }),
                shot("claim-in-another", ClaimShots::inAnother),
                shot("claim-claiming", ClaimShots::claiming),
                shot("claim-done", (page, model) -> {
                    confirm(page, model);
                    model.claim();
                }),
                shot("claim-not-mine", ClaimShots::notMine),
                shot("claim-role", ClaimShots::reader),
                shot("claim-unknown", ClaimShots::unknown),
                shot("claim-no-answer", ClaimShots::noAnswer),
                new Shot("claim-emulated", ClaimShots::emulated));
    }

    private static Shot shot(String name, State state) {
        return new Shot(name, () -> {
            try {
                var page = new ClaimPage();
                var model = page.model();
                var pane = new ClaimPane(model, () -> {});
                state.reach(page, model);
                return window(pane);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** On the ground that the window has. */
    private static Parent window(ClaimPane pane) {
        var window = new StackPane(pane);
        window.getStyleClass().add("board-area");
        return window;
    }

    private static Parent signedOut() {
        try {
            var page = new ClaimPage();
            return window(
                    new ClaimPane(page.model(Session.of(page.bench.session().bench(), CloudDesk.closed())), () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void looking(ClaimPage page, ClaimViewModel model) {
        page.hold();
        model.look();
    }

    private static void confirm(ClaimPage page, ClaimViewModel model) {
        model.look();
        model.typedProperty().set(DIGITS);
    }

    private static void longNames(ClaimPage page, ClaimViewModel model) throws IOException {
        page.bench.choose(page.bench.tenant(
                ClaimBench.ME, "Contoso laboratory for new boards of the third floor".substring(0, 50)));
        page.bench.tenant(ClaimBench.COLLEAGUE, "unreachable");
        page.bench.signedIn.add("somebody.with.a.very.long.name@laboratories.contoso.example");
        page.bench.between((service, request) ->
                request.headers().first("Authorization").orElse("").contains("long")
                        ? ClaimBench.error(403, "no")
                        : service.send(request));
        model.follow();
        model.look();
    }

    private static void inAnother(ClaimPage page, ClaimViewModel model) throws IOException {
        Tenant other = page.bench.tenant(ClaimBench.ME, "training b");
        page.bench.claimFor(ClaimBench.ME, other);
        model.look();
    }

    private static void claiming(ClaimPage page, ClaimViewModel model) {
        confirm(page, model);
        page.hold();
        model.claim();
    }

    private static void notMine(ClaimPage page, ClaimViewModel model) {
        page.bench.cloud.claimElsewhere(ClaimBench.BOARD.lowerCase());
        confirm(page, model);
        model.claim();
    }

    private static void reader(ClaimPage page, ClaimViewModel model) throws IOException {
        Tenant readers = page.bench.tenant(ClaimBench.COLLEAGUE, "readers");
        page.bench.invite(ClaimBench.ME, readers, Role.READER);
        page.bench.choose(readers);
        model.look();
    }

    private static void unknown(ClaimPage page, ClaimViewModel model) {
        confirm(page, model);
        page.cutAtTheClaim();
        model.claim();
    }

    private static void noAnswer(ClaimPage page, ClaimViewModel model) {
        page.bench.between((_, _) -> {
            throw new IOException("connection refused");
        });
        model.look();
    }

    private static Parent emulated() {
        try {
            var page = new ClaimPage();
            page.bench.gateway.unplug(page.bench.board);
            page.bench.gateway.plug(
                    new AttachedBoard("e", "1", "192.168.35.2", "e", AttachedBoard.Origin.EMULATED, Optional.empty()),
                    ClaimBench.says(ClaimBench.BOARD.lowerCase()));
            page.bench.pretendsToBeReal();
            var model = page.model();
            model.look();
            return window(new ClaimPane(model, () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
