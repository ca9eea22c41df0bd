package io.sphereexplorer.ui.classroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A practice world of which only the banner's half exists. */
final class ClassroomInMemory implements Classroom {
    final List<String> steps = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final Set<String> on = new HashSet<>();

    @Override
    public String title() {
        return "Claim demo";
    }

    @Override
    public List<String> faults() {
        return List.of("wrong-key", "no-address", "silent");
    }

    @Override
    public boolean isOn(String fault) {
        return on.contains(fault);
    }

    @Override
    public void turn(String fault, boolean isOn) {
        told.add(fault + " " + isOn);
        if (isOn) {
            on.add(fault);
        } else {
            on.remove(fault);
        }
    }

    @Override
    public Optional<String> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    @Override
    public void rewind() {
        told.add("rewind");
        steps.removeLast();
    }

    @Override
    public void reset() {
        told.add("reset");
        steps.clear();
    }
}
