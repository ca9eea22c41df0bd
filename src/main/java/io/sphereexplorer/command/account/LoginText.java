package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Realm;

/** How a sign-in is typed. */
final class LoginText {
    private LoginText() {}

    static String of(Realm realm, boolean withCode) {
        return "login" + (realm == Realm.AZURE ? " --azure" : "") + (withCode ? " --use-device-code" : "");
    }
}
