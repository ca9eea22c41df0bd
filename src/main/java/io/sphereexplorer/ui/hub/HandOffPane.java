package io.sphereexplorer.ui.hub;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOffStep;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import io.sphereexplorer.ui.hub.GuardDialog.Guarded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The way of a board to a hub on one page: what goes where, the steps with their ticks, and one button for the rest. */
public final class HandOffPane extends StackPane {
    private final HandOffViewModel model;
    private final Exits exits;
    private final HubChooser chooser;
    private final ModalPane overlay = new ModalPane();
    private Optional<DialogBox> dialog = Optional.empty();

    /** Where the page leads to. */
    public record Exits(Runnable openAccounts, Runnable showLamps) {}

    /** @param choice in whose place the system's own dialogues ask if it is empty */
    public HandOffPane(HandOffViewModel model, Exits exits, Optional<HubFiles> choice) {
        this.model = model;
        this.exits = exits;
        chooser = new HubChooser(model.hub());
        setId("hub-pane");
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(this::forgetWhenClosed);
        var content = new VBox(
                banners(),
                noHub(),
                chooser,
                page(choice.orElseGet(() -> HubFiles.ofSystem(() -> getScene().getWindow()))));
        content.getStyleClass().add("pane-content");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().addAll("device-pane", Styles.BG_DEFAULT);
        scroll.setFitToWidth(true);
        getChildren().setAll(scroll, overlay);
        model.measuredProperty().subscribe(this::closeGuardOfNothing);
    }

    private Node page(HubFiles files) {
        var rows = new StepRows(model, leads(), new ByHand(model, files, this::connect));
        var page = new VBox(
                12,
                new HandOffFacts(model, chooser::open, exits.openAccounts()),
                reminder(),
                head(),
                new StepProgress("hub-progress", model.handOver(), model.progress()),
                rows);
        shownWhile(page, hasHub());
        return page;
    }

    private ObservableValue<Boolean> hasHub() {
        return model.hub().knownProperty().map(known -> known.hub().isPresent());
    }

    private Node noHub() {
        var known = model.hub().knownProperty();
        var empty = new EmptyState(
                MaterialDesignC.CLOUD_UPLOAD_OUTLINE,
                Messages.text("hubPage.none.title"),
                Messages.text("hubPage.none.text"));
        Button list = button("hub-show", "hubPage.none.list", chooser::open);
        list.getStyleClass().add(Styles.ACCENT);
        shownWhile(list, known.map(HubViewModel.Known::hasAccount));
        Button signIn = button("hub-sign-in-first", "hubPage.signIn", exits.openAccounts());
        signIn.getStyleClass().add(Styles.ACCENT);
        shownWhile(signIn, known.map(each -> !each.hasAccount()));
        Button paste = button("hub-paste", "hubPage.connect", this::connect);
        var buttons = new HBox(8, list, signIn, paste);
        buttons.getStyleClass().add("empty-buttons");
        empty.getChildren().add(buttons);
        shownWhile(empty, hasHub().flatMap(has -> chooser.isOpen().map(choosing -> !has && !choosing)));
        return empty;
    }

    private Node head() {
        var summary = new Label();
        summary.setId("hub-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.getStyleClass().add("section-title");
        summary.textProperty()
                .bind(model.check()
                        .runningProperty()
                        .flatMap(running -> model.measuredProperty()
                                .map(known -> running ? Messages.text("hubPage.checking") : summary(known))));
        HBox.setHgrow(summary, Priority.ALWAYS);
        var line = new HBox(8, summary, check(), rest());
        line.getStyleClass().add("hub-line");
        return line;
    }

    private static String summary(Optional<HandOff> known) {
        if (known.isEmpty()) {
            return Messages.text("hubPage.summary.unmeasured");
        }
        HandOff measured = known.get();
        if (measured.isDone()) {
            return Messages.text("hubPage.summary.done", AgeText.exact(measured.measured()));
        }
        long done = measured.steps().stream().filter(HandOffStep::isDone).count();
        return Messages.text("hubPage.summary", done, measured.steps().size(), AgeText.exact(measured.measured()));
    }

    private Node check() {
        Button check = button("hub-check", "", model.check()::run);
        check.textProperty()
                .bind(model.measuredProperty()
                        .map(known -> Messages.text(known.isEmpty() ? "hubPage.check" : "hubPage.checkAgain")));
        check.disableProperty().bind(model.busy());
        return check;
    }

    /** While it runs, its progress has the button that cancels it. */
    private Node rest() {
        Button rest = button("hub-hand-over", "hubPage.rest", model.handOver()::run);
        rest.getStyleClass().add(Styles.ACCENT);
        rest.disableProperty()
                .bind(model.busy()
                        .flatMap(busy -> model.measuredProperty()
                                .map(known ->
                                        busy || known.filter(HandOff::isDone).isPresent())));
        shownWhile(rest, model.handOver().runningProperty().not());
        return rest;
    }

    private Node reminder() {
        var text = new Label();
        text.setId("hub-reminder");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var known = model.measuredProperty()
                .map(each -> each.flatMap(measured -> measured.found().reminder()));
        text.textProperty()
                .bind(known.map(each -> each.map(due -> Messages.text(
                                "hubPage.reminder", due.hub(), AgeText.day(due.before()), due.thumbprint()))
                        .orElse("")));
        Button add = button("hub-add-next", "hubPage.do.add", model::addNextCertificate);
        add.disableProperty().bind(model.busy());
        var strip = new HBox(12, Icons.decorating(MaterialDesignC.CALENDAR_ALERT), text, add);
        strip.getStyleClass().add("notice-strip");
        strip.setMinHeight(USE_PREF_SIZE);
        shownWhile(strip, known.map(Optional::isPresent));
        return strip;
    }

    private Node banners() {
        var banners = new VBox(8);
        List.of(
                        model.hub().list(),
                        model.hub().change(),
                        model.check(),
                        model.recheck(),
                        model.handOver(),
                        model.step())
                .forEach(action -> banners.getChildren().add(banner(action)));
        banners.setMinHeight(USE_PREF_SIZE);
        return banners;
    }

    private FailureBanner banner(AsyncAction<?> action) {
        return new FailureBanner(action)
                .offering(
                        remedy("hub-sign-in", "hubPage.signIn", exits.openAccounts(), action, HandOffPane::isOfAccount))
                .offering(remedy("hub-paste-again", "hubPage.connect", this::connect, action, HandOffPane::isOfKey))
                .offering(
                        remedy("hub-see-lamps", "hubPage.do.lamps", exits.showLamps(), action, HandOffPane::isOfBoard));
    }

    private static Button remedy(
            String id, String text, Runnable remedy, AsyncAction<?> action, Predicate<Throwable> fits) {
        Button button = button(id, text, remedy);
        shownWhile(
                button,
                action.failureProperty()
                        .map(failure -> failure != null && fits.test(cause(failure)))
                        .orElse(false));
        return button;
    }

    /** What stopped several steps. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof StepsStopped && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static boolean isOfAccount(Throwable failure) {
        return failure instanceof AccountException
                || failure instanceof HubException.NotConnected
                || failure instanceof CloudException.SignInNeeded;
    }

    private static boolean isOfKey(Throwable failure) {
        return failure instanceof HubException.NotConnected || failure instanceof HubException.KeyRefused;
    }

    private static boolean isOfBoard(Throwable failure) {
        return failure instanceof HubException.NotAuthenticated;
    }

    private StepRows.Leads leads() {
        return new StepRows.Leads() {
            @Override
            public void chooseHub() {
                chooser.open();
            }

            @Override
            public void guard(Guarded guarded, Consumer<String> remove) {
                open(new GuardDialog(guarded, remove, HandOffPane.this::closeDialog));
            }

            @Override
            public void showLamps() {
                exits.showLamps().run();
            }
        };
    }

    private void connect() {
        open(new ConnectDialog(model.hub()::connect, this::closeDialog));
    }

    private void open(DialogBox opened) {
        dialog = Optional.of(opened);
        overlay.show(opened);
        opened.focusFirst();
    }

    private void closeDialog() {
        overlay.hide(true);
    }

    /** What was asked about another board or hub is not to be answered any more. */
    private void closeGuardOfNothing(Optional<HandOff> known) {
        if (known.isEmpty() && dialog.filter(GuardDialog.class::isInstance).isPresent()) {
            closeDialog();
        }
    }

    private void forgetWhenClosed(boolean displayed) {
        if (!displayed) {
            dialog.ifPresent(DialogBox::forget);
            dialog = Optional.empty();
        }
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text.isEmpty() ? "" : Messages.text(text));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
