package io.sphereexplorer.command;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;

/** What it is called that boards are claimed into; the one place that tells the two interfaces' words apart. */
public enum Wording {
    /** Of Azure Sphere (Legacy). */
    TENANT("word.tenant", "word.tenant.title"),
    /** Of Azure Sphere (Integrated). */
    CATALOG("word.catalog", "word.catalog.title");

    private final String noun;
    private final String title;

    Wording(String noun, String title) {
        this.noun = noun;
        this.title = title;
    }

    /** For those of an account. */
    public static Wording of(Realm realm) {
        return realm == Realm.AZURE ? CATALOG : TENANT;
    }

    /** For one that a service has shown. */
    public static Wording of(Tenant tenant) {
        return tenant.catalog().isPresent() ? CATALOG : TENANT;
    }

    /** For the one that commands go to. */
    public static Wording of(ChosenTenant chosen) {
        return chosen.catalog().isPresent() ? CATALOG : TENANT;
    }

    /** For those that an account sees. */
    public static Wording of(Account account) {
        return of(account.realm());
    }

    /** Within a sentence: "tenant". */
    public String noun() {
        return Messages.text(noun);
    }

    /** As a caption: "Tenant". */
    public String title() {
        return Messages.text(title);
    }
}
