package io.sphereexplorer.device.image;

import io.sphereexplorer.device.image.UnusableImage.Problem;
import java.util.List;

/**
 * A reason why a board would refuse an image package.
 *
 * @param figures what is there and what is needed, for the text of the problem
 */
public record Objection(Problem problem, List<String> figures) {
    public Objection {
        figures = List.copyOf(figures);
    }

    static Objection of(Problem problem, Object... figures) {
        return new Objection(
                problem, List.of(figures).stream().map(String::valueOf).toList());
    }
}
