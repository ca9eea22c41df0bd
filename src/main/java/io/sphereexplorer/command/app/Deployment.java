package io.sphereexplorer.command.app;

import io.sphereexplorer.command.DeployStopped;
import io.sphereexplorer.command.DeployStopped.Left;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.util.Optional;

/** One image package on its way onto one board. Whatever ends it early, the board is asked what it has of it. */
final class Deployment {
    static final int STEPS = 4;

    /** So often a board is asked that got the whole package, for it may still be looking at it. */
    private static final int QUESTIONS = 4;

    /** What may be on its way unnoticed: the most that is written before the board has acknowledged it, and some. */
    private static final int UNCERTAIN = 66 * 1024;

    private final Session session;
    private final ImagePackage image;
    private final boolean start;
    private boolean whole;
    private boolean restarting;

    /** @param start whether an application starts at once */
    Deployment(Session session, ImagePackage image, boolean start) {
        this.session = session;
        this.image = image;
        this.start = start;
    }

    /**
     * Sends and installs it, and looks whether the board lists it.
     *
     * @return whether the board restarts now, and so could not be asked yet
     */
    boolean run(DeviceConnection board) throws DeviceException, DeployStopped {
        stage(board);
        try {
            install(board);
        } catch (DeviceException e) {
            throw stopped(e);
        }
        return restarting;
    }

    private void stage(DeviceConnection board) throws DeviceException, DeployStopped {
        var sending = Progress.of("step.sideload.staging", 2, STEPS);
        long total = image.size();
        session.progress().accept(sending.at(0, total));
        try {
            board.apps().stage(image.octets(), sent -> {
                whole = sent >= total - UNCERTAIN;
                session.progress().accept(sending.at(sent, total));
            });
        } catch (DeviceException.Refused | DeviceException.TooOld answer) {
            throw answer;
        } catch (DeviceException e) {
            throw stopped(e);
        }
    }

    private void install(DeviceConnection board) throws DeviceException {
        session.progress().accept(Progress.of("step.sideload.installing", 3, STEPS));
        restarting = board.apps().install(start);
        if (restarting) {
            board.close();
            session.expectSilence(ExpectedSilence.RESTART);
            return;
        }
        session.progress().accept(Progress.of("step.sideload.verifying", 4, STEPS));
        ImageInventory inventory = board.device().images();
        if (left(inventory) != Left.INSTALLED) {
            throw new DeviceException.BadAnswer("the board does not list the image it has installed");
        }
    }

    /** If another board is there by now, that is what has to be told. */
    private DeployStopped stopped(DeviceException reason) {
        try {
            return new DeployStopped(left(), reason);
        } catch (DeviceException.OtherBoard other) {
            return new DeployStopped(Left.UNKNOWN, other);
        }
    }

    /** What the board has of it; asked over a new connection, also on a thread that was interrupted. */
    private Left left() throws DeviceException.OtherBoard {
        boolean interrupted = Thread.interrupted();
        try {
            for (int question = 0; question < (whole ? QUESTIONS : 1); question++) {
                Left found = left(session.deviceToChange().device().images());
                if (found != Left.NOTHING) {
                    return found;
                }
            }
            return whole ? Left.UNKNOWN : Left.NOTHING;
        } catch (DeviceException.OtherBoard other) {
            throw other;
        } catch (DeviceException _) { // it cannot be asked, which is told
            return Left.UNKNOWN;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Left left(ImageInventory inventory) {
        ImageMetadata metadata = image.metadata();
        Optional<ImageInventory.Component> component = inventory.components().stream()
                .filter(each -> each.uid().equalsIgnoreCase(metadata.component().toString()))
                .findFirst();
        boolean there = component.stream()
                .flatMap(each -> each.images().stream())
                .anyMatch(each -> each.uid().equalsIgnoreCase(metadata.image().toString()));
        if (!there) {
            return Left.NOTHING;
        }
        return component.get().updateStaged() ? Left.STAGED : Left.INSTALLED;
    }
}
