package io.sphereexplorer.ui.recovery;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import io.sphereexplorer.device.recovery.place.RecoveryPlace;
import io.sphereexplorer.device.recovery.place.VendorTool;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A silent board of silicon, with or without the vendor's program beside it. */
final class HardwareBench implements RecoveryGateway {
    private static final String BOARD = "/dev/ttyUSB2";

    private final Optional<VendorTool> tool;

    HardwareBench(Optional<VendorTool> tool) {
        this.tool = tool;
    }

    RecoveryViewModel model() {
        var boards = new BenchInMemory();
        boards.plug(BOARD, Origin.REAL, _ -> {
            throw new SocketTimeoutException("silent");
        });
        var bench = new Bench(List.of(boards), BoardNames.inMemory(), this);
        var inline = new Background(Runnable::run, Runnable::run);
        return new RecoveryViewModel(Session.of(bench).on(BOARD), new CommandRunner(), inline, new RunningWork());
    }

    @Override
    public List<RecoveryPlace> places() {
        return List.of(new RecoveryPlace("/dev/ttyUSB3", Optional.of(BOARD), RecoveryPlace.Kind.HARDWARE));
    }

    @Override
    public SerialPort open(RecoveryPlace place) throws DeviceException {
        throw new DeviceException.Unplugged();
    }

    @Override
    public Optional<Path> images(RecoveryPlace place) {
        return Optional.empty();
    }

    @Override
    public Optional<VendorTool> vendorTool() {
        return tool;
    }
}
