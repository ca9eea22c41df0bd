package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Realm;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The picture of what accounts are signed in for; always beside its word. */
public final class RealmIcon {
    private RealmIcon() {}

    public static Ikon of(Realm realm) {
        return realm == Realm.SPHERE ? MaterialDesignC.CHIP : MaterialDesignC.CLOUD_OUTLINE;
    }
}
