package io.sphereexplorer.ui.authority;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.ui.certificate.facts.Timeline;
import io.sphereexplorer.ui.certificate.facts.TimelineBar;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The CA certificates of the chosen tenant, files of them, and a look into any file that is dropped here. */
public final class AuthorityPane extends StackPane {
    private final AuthorityViewModel model;
    private final FileChoice files;
    private final ModalPane overlay = new ModalPane();
    private Optional<DialogBox> dialog = Optional.empty();

    public AuthorityPane(AuthorityViewModel model) {
        this(model, Optional.empty());
    }

    /** @param user who chooses files; the system's dialogues if empty */
    AuthorityPane(AuthorityViewModel model, Optional<FileChoice> user) {
        this.model = model;
        files = user.orElseGet(() -> new SystemFileChoice(() -> getScene().getWindow()));
        setId("authority-pane");
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(this::forgetWhenClosed);
        var content = new VBox(8, banners());
        content.getStyleClass().addAll("products-pane", "pane-content");
        Node listed = listed();
        var place = new StackPane(listed, unasked(), asking());
        VBox.setVgrow(place, Priority.ALWAYS);
        content.getChildren().add(place);
        getChildren().setAll(content, overlay);
        model.look().passwordAskedProperty().subscribe(asked -> asked.ifPresent(this::askForPassword));
        setOnDragOver(this::acceptFiles);
        setOnDragDropped(this::takeFiles);
        Shown.of(this).subscribe(shown -> {
            if (shown) {
                model.refreshIfAsked();
            }
        });
    }

    private Node[] banners() {
        var again = new Button(Messages.text("authorities.password.again"));
        again.setId("authority-password-again");
        again.setOnAction(_ -> model.look().askAgain());
        again.managedProperty().bind(again.visibleProperty());
        again.visibleProperty()
                .bind(model.look()
                        .read()
                        .failureProperty()
                        .map(_ -> model.look().isPasswordWrong())
                        .orElse(false));
        return new Node[] {
            banner("authority-list-banner", model.list())
                    .offering("authority-again", Messages.text("products.again"), model.list()::run),
            banner("authority-chain-banner", model.chain()),
            banner("authority-write-banner", model.write()),
            banner("authority-file-banner", model.look().read()).offering(again)
        };
    }

    private static FailureBanner banner(String id, AsyncAction<?> action) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private Node unasked() {
        var empty = new EmptyState(
                        MaterialDesignC.CERTIFICATE_OUTLINE,
                        Messages.text("authorities.unasked.title"),
                        Messages.text("authorities.unasked.text"))
                .offering("authority-list", Messages.text("authorities.list"), model.list()::run);
        var open = new Button(Messages.text("authorities.open"));
        open.setId("authority-open-unasked");
        open.setOnAction(_ -> openFile());
        empty.getChildren().add(open);
        shownWhile(empty, state(false, false));
        return empty;
    }

    private Node asking() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("authority-list-cancel");
        cancel.setOnAction(_ -> model.list().cancel());
        var asking = new VBox(8, new ProgressIndicator(), new Label(Messages.text("authorities.asking")), cancel);
        asking.getStyleClass().add("empty-state");
        shownWhile(asking, state(false, true));
        return asking;
    }

    /** Whether there is something to show, and else whether the service is being asked. */
    private ObservableValue<Boolean> state(boolean something, boolean running) {
        var opened = model.look().openedProperty();
        return Bindings.createBooleanBinding(
                () -> {
                    boolean shows = model.keptProperty().get().isPresent()
                            || opened.get().isPresent();
                    return shows == something
                            && (something || model.list().runningProperty().get() == running);
                },
                model.keptProperty(),
                opened,
                model.list().runningProperty());
    }

    private Node listed() {
        var table = new CaTable(model);
        var actions = new CaActions(model, files, this::open, () -> overlay.hide(true));
        var left = new VBox(table);
        left.getStyleClass().add("products-left");
        VBox.setVgrow(table, Priority.ALWAYS);
        var halves = new SplitPane(left, new CaInspector(model, actions));
        halves.setDividerPositions(0.56);
        VBox.setVgrow(halves, Priority.ALWAYS);
        var listed = new VBox(12, head(), outcome(), rollOver(), timeline(), halves);
        shownWhile(listed, state(true, false));
        return listed;
    }

    private Node head() {
        var title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty()
                .bind(model.keptProperty()
                        .map(kept -> kept.map(told -> Messages.text(
                                        "authorities.titleOf", told.tenant().name()))
                                .orElseGet(() -> Messages.text("authorities.title"))));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var open = new Button(Messages.text("authorities.open"), Icons.decorating(MaterialDesignF.FILE_SEARCH_OUTLINE));
        open.setId("authority-open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> openFile());
        Button refresh = Icons.button(MaterialDesignR.REFRESH, Messages.text("authorities.refresh"));
        refresh.setId("authority-refresh");
        refresh.disableProperty().bind(model.list().runningProperty());
        refresh.setOnAction(_ -> model.list().run());
        var head = new HBox(8, title, open, refresh);
        head.getStyleClass().add("account-line");
        return head;
    }

    private Node outcome() {
        var outcome = new Label();
        outcome.setId("authority-outcome");
        outcome.setGraphic(Icons.decorating(MaterialDesignC.CHECK_CIRCLE));
        outcome.getStyleClass().add("install-notice");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.textProperty().bind(model.outcomeProperty());
        shownWhile(outcome, model.outcomeProperty().map(text -> !text.isEmpty()));
        return outcome;
    }

    private Node rollOver() {
        var place = new VBox();
        place.setMinHeight(USE_PREF_SIZE);
        model.keptProperty().subscribe(_ -> {
            place.getChildren()
                    .setAll(model.rollOver().map(due -> new RollOverStrip(due, model)).stream()
                            .toList());
            place.setManaged(!place.getChildren().isEmpty());
        });
        return place;
    }

    private Node timeline() {
        var timeline = new Timeline("authority-timeline", model.keptProperty().map(_ -> bars()), model::now)
                .marking(model.keptProperty()
                        .map(_ -> model.rollOver()
                                .map(due -> new Timeline.Mark(due.changeAbout(), RollOverText.title(due)))));
        shownWhile(timeline, model.keptProperty().map(_ -> !bars().isEmpty()));
        return timeline;
    }

    private List<TimelineBar> bars() {
        return model.keptProperty().get().stream()
                .flatMap(told -> told.certificates().stream())
                .flatMap(each -> AuthorityText.bar(each, model.now()).stream())
                .toList();
    }

    private void openFile() {
        files.open(Messages.text("authorities.open.title")).ifPresent(model.look()::open);
    }

    private void askForPassword(Path file) {
        model.look().passwordAskedProperty().set(Optional.empty());
        open(new PasswordDialog(
                file, () -> overlay.hide(true), password -> model.look().open(file, password)));
    }

    private void open(DialogBox box) {
        dialog = Optional.of(box);
        overlay.show(box);
        box.focusFirst();
    }

    private void forgetWhenClosed(boolean displayed) {
        if (!displayed) {
            dialog.ifPresent(DialogBox::forget);
            dialog = Optional.empty();
        }
    }

    private void acceptFiles(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void takeFiles(DragEvent drop) {
        drop.setDropCompleted(take(drop.getDragboard().getFiles()));
        drop.consume();
    }

    /** Looks into the first of some files; tells whether there is one. */
    boolean take(List<File> dropped) {
        Optional<Path> first = dropped.stream().findFirst().map(File::toPath);
        first.ifPresent(model.look()::open);
        return first.isPresent();
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
