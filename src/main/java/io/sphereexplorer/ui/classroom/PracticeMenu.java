package io.sphereexplorer.ui.classroom;

import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.RunningWork;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Starts a practice world; not while the real window is at work, which nobody could see any more. */
public final class PracticeMenu extends Menu {
    private final MenuItem news = new MenuItem();

    /**
     * With an item for each world.
     *
     * @param start begins to open the world of that name
     */
    public PracticeMenu(List<String> worlds, Function<String, AsyncAction<?>> start, RunningWork work) {
        super(Messages.text("classroom.menu"), Icons.decorating(MaterialDesignS.SCHOOL_OUTLINE));
        setId("shell-practice");
        news.setId("practice-news");
        news.setDisable(true);
        news.setVisible(false);
        var busy = Bindings.isNotEmpty(work.items());
        for (String world : worlds) {
            var item = new MenuItem(Messages.text("classroom.world." + world));
            item.setId("practice-" + world);
            item.disableProperty().bind(busy);
            item.setOnAction(_ -> follow(start.apply(world)));
            getItems().add(item);
        }
        getItems().add(news);
        busy.subscribe(working -> say(working ? Messages.text("classroom.busy") : ""));
    }

    private void follow(AsyncAction<?> start) {
        say("");
        start.failureProperty().subscribe(failure -> {
            if (failure != null) {
                say(new FailureCatalogue().describe(failure).happened());
            }
        });
    }

    private void say(String text) {
        news.setText(text);
        news.setVisible(!text.isEmpty());
    }
}
