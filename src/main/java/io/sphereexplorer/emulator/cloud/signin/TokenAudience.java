package io.sphereexplorer.emulator.cloud.signin;

import java.util.Arrays;
import java.util.Locale;

/** The service that a token lets somebody in at, and no other (cloud-services §0.1). */
public enum TokenAudience {
    /** The security service, whose tokens come from a sign-in of its own (cloud-services §1.1). */
    SPHERE(Realm.SPHERE, "https://sphere.azure.net/api/user_impersonation"),
    /** Azure Resource Manager. */
    ARM(Realm.AZURE, "https://management.azure.com/.default"),
    /** The registries of hubs. */
    IOT_HUB(Realm.AZURE, "https://iothubs.azure.net/.default");

    private final Realm realm;
    private final String scope;

    /** Where somebody signs in; whoever is known in one of them is a stranger in the other. */
    public enum Realm {
        SPHERE,
        AZURE
    }

    TokenAudience(Realm realm, String scope) {
        this.realm = realm;
        this.scope = scope;
    }

    public Realm realm() {
        return realm;
    }

    /** What a program asks for to get a token for it. */
    public String scope() {
        return scope;
    }

    /** The word for the world file, such as {@code iot-hub}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TokenAudience ofWord(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no tokens for %s".formatted(word)));
    }
}
