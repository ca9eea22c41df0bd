package io.sphereexplorer.app;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.fault.CloudFaults;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.Faults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The faults of a world, and those of its cloud if it has one, by their words. */
record FaultSwitches(Faults boards, Optional<CloudFaults> cloud) {
    private static final String COUNT = "[1-9]\\d{0,5}";

    /** Those that can be switched. */
    List<String> words() {
        var ofBoards = Stream.of(Fault.values()).map(Fault::word);
        var ofCloud =
                cloud.stream().flatMap(_ -> Stream.of(CloudFault.values())).map(CloudFault::word);
        return Stream.concat(ofBoards, ofCloud).toList();
    }

    boolean isOn(String word) {
        return Fault.ofWord(word).filter(boards::active).isPresent()
                || cloud.flatMap(faults -> CloudFault.ofWord(word).filter(faults::active))
                        .isPresent();
    }

    void turn(String word, boolean on) {
        Fault.ofWord(word).ifPresent(on ? boards::switchOn : boards::switchOff);
        cloud.ifPresent(faults -> CloudFault.ofWord(word).ifPresent(on ? faults::switchOn : faults::switchOff));
    }

    /**
     * Carries out {@code fault NAME on|off}, or {@code fault NAME on N} for a fault of the cloud that is to be about so
     * many requests.
     *
     * @return one line that begins with {@code ok} or {@code error}
     */
    String obey(List<String> line) {
        if (line.size() < 3 || line.size() > 4) {
            return "error usage: fault NAME on|off";
        }
        String name = line.get(1);
        if (!words().contains(name)) {
            return "error there is no fault %s%s"
                    .formatted(name, CloudFault.ofWord(name).isPresent() ? " without --cloud" : "");
        }
        if (!List.of("on", "off").contains(line.get(2))) {
            return "error a fault is on or off";
        }
        if (line.size() == 4) {
            var counted = CloudFault.ofWord(name);
            if (counted.isEmpty() || !line.get(2).equals("on") || !line.get(3).matches(COUNT)) {
                return "error only a fault of the cloud can be on for a number of requests";
            }
            cloud.orElseThrow().switchOn(counted.get(), Integer.parseInt(line.get(3)));
        } else {
            turn(name, line.get(2).equals("on"));
        }
        return "ok " + String.join(" ", line);
    }
}
