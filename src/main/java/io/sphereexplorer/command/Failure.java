package io.sphereexplorer.command;

/**
 * What a user is told of a failure, in three sentences and the small print.
 *
 * @param notAffected what was not touched, or that nothing was
 * @param details number and original text, for support; never a secret
 * @param exitCode of the command line (azsphere-cli §3.5)
 */
public record Failure(String happened, String notAffected, String advice, String details, int exitCode) {}
