package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.StoredCertificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** A bar for each certificate from the day it becomes valid to the day it expires, and a line for today. */
final class Timeline extends Region {
    private static final double NAMES = 136;
    private static final double ROW = 20;
    private static final double AXIS = 20;
    private static final int MOST_ROWS = 6;

    private final CertificateViewModel model;
    private final Pane plot = new Pane();

    Timeline(CertificateViewModel model) {
        this.model = model;
        setId("certificate-timeline");
        getStyleClass().add("certificate-timeline");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.setManaged(false);
        getChildren().add(plot);
        model.known().readingProperty().subscribe(_ -> show());
    }

    private void show() {
        double height = AXIS + ROW * shown().size();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setAccessibleText(Messages.text("certificates.timeline", shown().size()));
        requestLayout();
    }

    private List<StoredCertificate> shown() {
        List<StoredCertificate> all = model.certificates();
        return all.subList(0, Math.min(MOST_ROWS, all.size()));
    }

    @Override
    protected void layoutChildren() {
        plot.getChildren().clear();
        double width = getWidth() - NAMES;
        if (width <= 0 || shown().isEmpty()) {
            return;
        }
        var scale = TimeScale.of(shown(), model.now(), width);
        scale.years().forEach(year -> drawYear(year.x(), year.text()));
        double y = 0;
        for (StoredCertificate certificate : shown()) {
            drawRow(certificate, scale, y);
            y += ROW;
        }
        double today = NAMES + scale.x(model.now());
        plot.getChildren().add(line(today, "timeline-today"));
        plot.applyCss(); // or its first picture would be without colours
    }

    private void drawYear(double x, String text) {
        plot.getChildren().add(line(NAMES + x, "timeline-grid"));
        place(text, "timeline-year", NAMES + x + 4, getHeight() - AXIS, AXIS);
    }

    private void drawRow(StoredCertificate certificate, TimeScale scale, double y) {
        Label name = place(certificate.id(), "timeline-name", 0, y, ROW);
        name.setPrefWidth(NAMES - 8);
        name.resize(NAMES - 8, ROW);
        var bar = new Region();
        bar.setManaged(false);
        bar.getStyleClass()
                .addAll(
                        "timeline-bar",
                        Validity.of(certificate, model.now())
                                .state()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        double from = scale.x(instant(certificate.notBefore()));
        double to = Math.max(from + 2, scale.x(instant(certificate.notAfter())));
        bar.resizeRelocate(NAMES + from, y + 5, to - from, ROW - 10);
        Tooltip.install(
                bar,
                new Tooltip(Messages.text(
                        "certificates.timeline.bar",
                        certificate.id(),
                        CertificateText.time(certificate.notBefore()),
                        CertificateText.time(certificate.notAfter()))));
        plot.getChildren().add(bar);
    }

    private Line line(double x, String style) {
        double middle = Math.round(x) + 0.5;
        var line = new Line(middle, 0, middle, getHeight() - (style.equals("timeline-today") ? AXIS : 0));
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

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
