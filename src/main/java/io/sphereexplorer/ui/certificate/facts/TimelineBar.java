package io.sphereexplorer.ui.certificate.facts;

import java.time.Instant;

/**
 * A certificate in the time line.
 *
 * @param style class that gives its colour, such as {@code valid}
 */
public record TimelineBar(String name, Instant from, Instant to, String style) {}
