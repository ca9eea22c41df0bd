package io.sphereexplorer.cloud.signin;

/**
 * Somebody who is signed in.
 *
 * @param id unique and stable, for the program alone
 * @param mail as the sign-in service names the user
 */
public record Account(String id, String mail) {}
