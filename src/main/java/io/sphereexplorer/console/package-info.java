/**
 * The azsphere language: text to command, result to table, JSON, YAML, TSV or text. Below it stand command, session
 * and the records of device; above it the console of the window and the command line.
 *
 * <p>picocli parses and prints help, Jackson writes JSON and, through jackson-dataformat-yaml, YAML, whose quoting
 * rules nobody should write again. The wordings belong to the language that scripts read, so they stand here and not
 * in the bundle of texts.
 */
@NullMarked
package io.sphereexplorer.console;

import org.jspecify.annotations.NullMarked;
