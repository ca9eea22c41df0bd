package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.maintenance.UpdateReading;
import java.util.List;
import java.util.Optional;

/**
 * What a board runs, against what its tenant wants it to run.
 *
 * @param running the version of its operating system, as it says or as its images tell
 * @param target empty if nobody is signed in, no tenant is chosen, or the tenant does not have the board
 */
public record DeploymentStatus(UpdateReading reading, Optional<String> running, Optional<Target> target) {
    /** Whether it runs the version that it is meant to; empty if either is not known. */
    public Optional<Boolean> isExpectedVersion() {
        return target.flatMap(Target::osVersion).flatMap(wanted -> running.map(wanted::equals));
    }

    /**
     * What the tenant wants.
     *
     * @param group the path of the board's group; empty if it is in none
     * @param osVersion as the service says it; empty if it does not yet
     */
    public record Target(Optional<String> group, Optional<String> osVersion, List<TargetedImage> images) {
        public Target {
            images = List.copyOf(images);
        }
    }

    /** An image that the board is meant to have, and whether it has it; empty if it does not say what it has. */
    public record TargetedImage(Image image, Optional<Boolean> installed) {}
}
