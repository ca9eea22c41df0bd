/**
 * The table of a tenant's boards: up to a million, searched and sorted without a request and without holding up the FX
 * thread. Above it stands the pane; it needs no toolkit.
 *
 * <p>JavaFX's {@code FilteredList} and {@code SortedList} were tried first. They work on the FX thread and cannot be
 * stopped; a sorted list takes a changed filter piece by piece, so that with 100,000 boards a keystroke holds up the
 * window for 0.4 s and taking it back for 0.5 to 1 s, and more than twice as long for twice as many. So boards are kept
 * in columns, a worker finds the numbers of those to show, and the table sees one list that changes as a whole. Sorting
 * is the JDK's: {@code Arrays.parallelSort} of numbers.
 */
@NullMarked
package io.sphereexplorer.ui.fleet.table;

import org.jspecify.annotations.NullMarked;
