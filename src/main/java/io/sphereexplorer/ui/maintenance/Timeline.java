package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.maintenance.CheckForUpdate;
import io.sphereexplorer.command.maintenance.UpdatePhase;
import io.sphereexplorer.command.maintenance.UpdateReading;
import io.sphereexplorer.command.maintenance.UpdateSight;
import io.sphereexplorer.session.ExpectedSilence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an update stands, as stations on a line.
 *
 * @param searching whether the board was asked to look and has not been heard to the end
 * @param outcome of the last search, if there was one
 */
record Timeline(UpdateSight sight, boolean searching, Optional<CheckForUpdate.Outcome> outcome) {
    static final Timeline UNREAD = new Timeline(UpdateSight.NONE, false, Optional.empty());

    private static final List<Station> STATIONS = List.of(Station.values());

    /** A part of an update. */
    enum Station {
        CHECKED,
        DOWNLOADED,
        INSTALLED,
        RESTARTED,
        RENEWED;

        /** For keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a station is. */
    enum Mark {
        WAITING,
        CURRENT,
        DONE,
        FAILED
    }

    Mark mark(Station station) {
        int at = STATIONS.indexOf(station);
        return switch (sight.phase()) {
            case UNKNOWN, IDLE -> markAtRest(station);
            case DOWNLOADING -> mark(at, 1);
            case INSTALLING -> mark(at, 2);
            case RESTARTING -> mark(at, 3);
            case OVERDUE -> at == 3 ? Mark.FAILED : mark(at, 3);
            case NOT_UPDATED -> at == 4 ? Mark.FAILED : Mark.DONE;
            case UPDATED -> Mark.DONE;
        };
    }

    /** What stands below the station; may be empty. */
    String detail(Station station) {
        return switch (station) {
            case RESTARTED ->
                sight.phase() == UpdatePhase.RESTARTING ? Messages.text("update.station.restarted.silent") : "";
            case RENEWED -> sight.phase() == UpdatePhase.UPDATED ? version() : "";
            default -> "";
        };
    }

    String sentence(Instant now) {
        return switch (sight.phase()) {
            case UNKNOWN -> Messages.text("update.phase.unknown");
            case IDLE -> atRest();
            case DOWNLOADING -> Messages.text("update.phase.downloading");
            case INSTALLING -> Messages.text("update.phase.installing");
            case RESTARTING -> Messages.text("update.phase.restarting", left(now));
            case OVERDUE -> Messages.text("update.phase.overdue");
            case UPDATED ->
                Messages.text("update.phase.updated", sight.versionBefore().orElse("?"), version());
            case NOT_UPDATED -> Messages.text("update.phase.notUpdated", version());
        };
    }

    boolean allowsSearch() {
        boolean free = sight.last().filter(told -> told.block().isEmpty()).isPresent();
        return searching || (free && !sight.phase().underWay());
    }

    private Mark markAtRest(Station station) {
        if (station != Station.CHECKED) {
            return Mark.WAITING;
        }
        return searching ? Mark.CURRENT : outcome.isPresent() ? Mark.DONE : Mark.WAITING;
    }

    private static Mark mark(int station, int current) {
        return station < current ? Mark.DONE : station == current ? Mark.CURRENT : Mark.WAITING;
    }

    private String atRest() {
        if (searching) {
            return Messages.text("update.phase.searching", version());
        }
        boolean none = outcome.filter(told -> !told.updated()).isPresent();
        return Messages.text(none ? "update.phase.current" : "update.phase.idle", version());
    }

    private String version() {
        return sight.last().flatMap(UpdateReading::osVersion).orElseGet(() -> Messages.text("update.version.untold"));
    }

    /** Minutes and seconds until the silence is a fault. */
    private String left(Instant now) {
        Duration rest = ExpectedSilence.UPDATE.longest().minus(sight.lasting(now));
        Duration shown = rest.isNegative() ? Duration.ZERO : rest;
        return "%d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart());
    }
}
