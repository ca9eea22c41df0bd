/**
 * The azsphere language: text to command, result to table, JSON or text. Below it stands command; picocli
 * parses and prints help.
 */
@NullMarked
package io.sphereexplorer.console;

import org.jspecify.annotations.NullMarked;
