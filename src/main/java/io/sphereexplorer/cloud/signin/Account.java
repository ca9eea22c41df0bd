package io.sphereexplorer.cloud.signin;

import java.util.Objects;

/**
 * Somebody who is signed in.
 *
 * @param id unique and stable, for the program alone; the same user has another in another realm
 * @param mail as the sign-in service names the user
 * @param realm what the user signed in for; the security service where an older file does not say
 */
public record Account(String id, String mail, Realm realm) {
    public Account {
        realm = Objects.requireNonNullElse(realm, Realm.SPHERE);
    }

    /** Of the security service. */
    public Account(String id, String mail) {
        this(id, mail, Realm.SPHERE);
    }
}
