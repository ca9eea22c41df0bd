package io.sphereexplorer.console;

/**
 * What a line of the azsphere language came to.
 *
 * @param output what belongs on standard output, ended by a line feed; may be empty
 * @param errors what belongs on standard error: notes, warnings and errors; may be empty
 * @param exitCode 0 if it was done; azsphere-cli §3.5
 */
public record ConsoleResult(String output, String errors, int exitCode) {
    static ConsoleResult misread(String errors) {
        return new ConsoleResult("", errors, 2);
    }
}
