package io.sphereexplorer.app;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.ui.shell.BoardFaults;
import java.util.List;
import java.util.stream.Stream;

/** The faults of the window's emulated boards. */
record EmulatedFaults(World world, EmulatedSerialPorts ports) implements BoardFaults {
    @Override
    public List<String> words() {
        return Stream.of(Fault.values()).map(Fault::word).toList();
    }

    @Override
    public boolean isOn(String word) {
        return Fault.ofWord(word).filter(world.faults()::active).isPresent();
    }

    @Override
    public void turn(String word, boolean on) {
        Fault.ofWord(word).ifPresent(on ? world.faults()::switchOn : world.faults()::switchOff);
    }

    @Override
    public void plug(AttachedBoard board, boolean in) {
        ports.numberAt(board.port()).ifPresent(in ? ports::plug : ports::unplug);
    }
}
