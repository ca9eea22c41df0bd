package io.sphereexplorer.ui.shell;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.cloud.CloudMark;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Truncation;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The line at the foot: how many boards of which kind, and the work that runs, with progress and Cancel. */
final class StatusLine extends HBox {
    private final ShellViewModel model;
    private final RunningWork work;
    private final Label boards = new Label();
    private final Label doing = Truncation.explained(new Label());
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(Messages.text("common.cancel"));
    private Subscription steps = Subscription.EMPTY;

    StatusLine(ShellViewModel model) {
        this.model = model;
        this.work = model.work();
        getStyleClass().add("status-line");
        boards.setId("status-boards");
        boards.setMinWidth(USE_PREF_SIZE);
        doing.setId("status-work");
        cancel.setId("status-cancel");
        cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        cancel.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(boards, gap, doing, progress, cancel);
        model.cloud().map(parts -> new CloudMark(parts.model().desk())).ifPresent(getChildren()::add);
        model.boards().addListener((ListChangeListener<BoardViewModel>) _ -> showBoards());
        work.items().addListener((ListChangeListener<RunningWork.Item>) _ -> showWork());
        showBoards();
        showWork();
    }

    private void showBoards() {
        long emulated =
                model.boards().stream().filter(BoardViewModel::isEmulated).count();
        long real = model.boards().size() - emulated;
        String key = real == 0 ? emulated == 0 ? "none" : "emulated" : emulated == 0 ? "real" : "both";
        boards.setText(Messages.text("shell.status." + key, real == 0 ? emulated : real, emulated));
    }

    private void showWork() {
        steps.unsubscribe();
        boolean busy = !work.items().isEmpty();
        doing.setVisible(busy);
        progress.setVisible(busy);
        cancel.setVisible(busy);
        if (busy) {
            RunningWork.Item item = work.items().getFirst();
            cancel.setOnAction(_ -> item.cancel().run());
            steps = item.step().subscribe(step -> showStep(item.title(), step));
        }
    }

    private void showStep(String title, AsyncAction.@Nullable Step step) {
        if (step == null) {
            doing.setText(Messages.text("shell.working", title));
            progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            return;
        }
        doing.setText(Messages.text("shell.step", title, step.number(), step.count()));
        progress.setProgress((step.number() - 1.0) / step.count());
    }
}
