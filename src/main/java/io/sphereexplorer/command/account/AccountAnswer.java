package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;

/**
 * Somebody who is signed in.
 *
 * @param chosen whether commands go to this account
 */
public record AccountAnswer(Account account, boolean chosen) {}
