/**
 * What all panes are built from: the one bridge between threads, actions, failure banner, form rows. Below it
 * stands command.
 */
@NullMarked
package io.sphereexplorer.ui.common;

import org.jspecify.annotations.NullMarked;
