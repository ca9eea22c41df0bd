package io.sphereexplorer.ui.certificate.facts;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Truncation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * A bar for each certificate from the day it becomes valid to the day it expires, a line for today, and one for the day of
 * the next change, if there is one.
 */
public final class Timeline extends Region {
    private static final double NAMES = 136;
    private static final double ROW = 20;
    private static final double AXIS = 20;
    private static final int MOST_ROWS = 6;

    private final Supplier<Instant> now;
    private final Pane plot = new Pane();
    private List<TimelineBar> bars = List.of();
    private Optional<Mark> mark = Optional.empty();

    /**
     * A day that a user should know of.
     *
     * @param text what happens then
     */
    public record Mark(Instant at, String text) {}

    /** A picture of what there is; the first six of it. */
    public Timeline(String id, ObservableValue<List<TimelineBar>> bars, Supplier<Instant> now) {
        this.now = now;
        setId(id);
        getStyleClass().add("certificate-timeline");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.setManaged(false);
        getChildren().add(plot);
        bars.subscribe(this::show);
    }

    /** Shows the day of the next change, too. */
    public Timeline marking(ObservableValue<Optional<Mark>> next) {
        next.subscribe(given -> {
            mark = given;
            requestLayout();
        });
        return this;
    }

    private void show(List<TimelineBar> all) {
        bars = all.subList(0, Math.min(MOST_ROWS, all.size()));
        double height = AXIS + ROW * bars.size();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setAccessibleText(Messages.text("certificates.timeline", bars.size()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        plot.getChildren().clear();
        double width = getWidth() - NAMES;
        if (width <= 0 || bars.isEmpty()) {
            return;
        }
        var scale = TimeScale.of(bars, now.get(), width);
        scale.years().forEach(year -> drawYear(year.x(), year.text()));
        double y = 0;
        for (TimelineBar bar : bars) {
            drawRow(bar, scale, y);
            y += ROW;
        }
        mark.ifPresent(day -> {
            Line line = line(NAMES + scale.x(day.at()), "timeline-mark");
            Tooltip.install(line, new Tooltip(day.text()));
            plot.getChildren().add(line);
        });
        double today = NAMES + scale.x(now.get());
        plot.getChildren().add(line(today, "timeline-today"));
        plot.applyCss(); // or its first picture would be without colours
    }

    private void drawYear(double x, String text) {
        plot.getChildren().add(line(NAMES + x, "timeline-grid"));
        place(text, "timeline-year", NAMES + x + 4, getHeight() - AXIS, AXIS);
    }

    private void drawRow(TimelineBar row, TimeScale scale, double y) {
        Label name = Truncation.explained(place(row.name(), "timeline-name", 0, y, ROW));
        name.setPrefWidth(NAMES - 8);
        name.resize(NAMES - 8, ROW);
        var bar = new Region();
        bar.setManaged(false);
        bar.getStyleClass().addAll("timeline-bar", row.style());
        double from = scale.x(row.from());
        double to = Math.max(from + 2, scale.x(row.to()));
        bar.resizeRelocate(NAMES + from, y + 5, to - from, ROW - 10);
        Tooltip.install(
                bar,
                new Tooltip(Messages.text(
                        "certificates.timeline.bar",
                        row.name(),
                        CertificateTime.text(row.from()),
                        CertificateTime.text(row.to()))));
        plot.getChildren().add(bar);
    }

    private Line line(double x, String style) {
        double middle = Math.round(x) + 0.5;
        var line = new Line(middle, 0, middle, getHeight() - (style.equals("timeline-grid") ? 0 : AXIS));
        line.getStyleClass().add(style);
        return line;
    }

    private Label place(String text, String style, double x, double y, double height) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setManaged(false);
        plot.getChildren().add(label);
        label.applyCss();
        label.resizeRelocate(x, y, Math.ceil(label.prefWidth(-1)), height);
        return label;
    }
}
