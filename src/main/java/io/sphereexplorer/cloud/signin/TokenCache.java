package io.sphereexplorer.cloud.signin;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4jextensions.PersistenceSettings;
import com.microsoft.aad.msal4jextensions.PersistenceTokenCacheAccessAspect;
import com.microsoft.aad.msal4jextensions.persistence.linux.KeyRingAccessException;
import com.microsoft.aad.msal4jextensions.persistence.mac.KeyChainAccessException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens stay between two runs: in the system's key store (Windows data protection, macOS keychain, Secret
 * Service), or nowhere; never in a plain file.
 *
 * @param aspect what msal4j calls; empty if tokens stay in memory
 * @param whyNotKept why they stay in memory; empty if they are kept
 */
public record TokenCache(Optional<ITokenCacheAccessAspect> aspect, Optional<String> whyNotKept) {
    private static final String NAME = "Sphere Explorer";

    /**
     * Tries the key store, which must be there and open.
     *
     * @param folder for the protected file of Windows and the lock of the others
     * @param realm whose tokens are kept there, apart from the other's
     */
    public static TokenCache inKeyStore(Path folder, Realm realm) {
        String kind = realm == Realm.SPHERE ? "accounts" : "azure-accounts";
        var settings = PersistenceSettings.builder(kind, folder)
                .setMacKeychain(NAME, kind)
                .setLinuxKeyring(null, "io.sphereexplorer." + kind, NAME, "product", NAME, "kind", kind)
                .setLinuxUseUnprotectedFileAsCacheStorage(false)
                .build();
        try {
            return new TokenCache(Optional.of(new PersistenceTokenCacheAccessAspect(settings)), Optional.empty());
        } catch (IOException | KeyRingAccessException | KeyChainAccessException | LinkageError e) {
            return inMemory(reason(e));
        }
    }

    public static TokenCache inMemory(String why) {
        return new TokenCache(Optional.empty(), Optional.of(why));
    }

    private static String reason(Throwable problem) {
        @Nullable String message = problem.getMessage();
        return message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse(""); // the rest is paths
    }
}
