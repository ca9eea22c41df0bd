package io.sphereexplorer.session.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubCertificateApi;
import io.sphereexplorer.cloud.iothub.HubDirectory;
import io.sphereexplorer.cloud.iothub.HubKey;
import io.sphereexplorer.cloud.iothub.RegistryApi;
import io.sphereexplorer.cloud.iothub.SharedAccessSignature;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString.Problem;
import io.sphereexplorer.session.hub.OpenRegistry.Way;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chosen hub, and what opens hubs: held in memory only and forgotten with the program. Thread-safe. What asks a service
 * blocks.
 */
public final class HubDesk {
    private static final int FORBIDDEN = 403;

    private final HubAccess access;
    private final HubMemory memory;
    private final Map<String, ConnectionString> pasted = new HashMap<>();
    private final Map<Holder, ConnectionString> listed = new HashMap<>();
    private final Map<String, HubCertificate> withCodes = new HashMap<>();

    /** Whom Azure handed a key of a hub out to; empty if to nobody. */
    private record Holder(Optional<String> account, String host) {}

    /** Asks nobody yet. */
    public HubDesk(HubAccess access, HubMemory memory) {
        this.access = access;
        this.memory = memory;
    }

    /** The hub that commands go to; asks nobody whether it still holds. */
    public Optional<ChosenHub> chosen() {
        return memory.chosen();
    }

    /** Commands go to this hub from now on, also when the program starts again. */
    public void choose(ChosenHub hub) {
        memory.choose(hub);
    }

    /**
     * The registry of the connection string's hub is opened with it until the program ends, and commands go to that hub.
     * If it was the chosen one already, it stays known to Azure.
     *
     * @throws UnusableConnectionString if it would go to a practice cloud on another computer
     */
    public ChosenHub connect(ConnectionString connection) throws UnusableConnectionString {
        if (!access.takesPastedKeys()) {
            throw new UnusableConnectionString(Problem.FAR_PRACTICE);
        }
        synchronized (this) {
            pasted.put(connection.host(), connection);
        }
        ChosenHub hub = chosen().filter(each -> each.host().equals(connection.host()))
                .orElseGet(() -> ChosenHub.at(connection.host()));
        choose(hub);
        return hub;
    }

    /** Whether a connection string for the hub was pasted since the program started. */
    public synchronized boolean isConnected(ChosenHub hub) {
        return pasted.containsKey(hub.host());
    }

    /** Forgets the connection string for the hub, and a key that Azure handed out. */
    public synchronized void forgetKeys(ChosenHub hub) {
        pasted.remove(hub.host());
        listed.keySet().removeIf(holder -> holder.host().equals(hub.host()));
    }

    /** Forgets all keys that Azure handed out, as when an account signs out. */
    public synchronized void forgetListedKeys() {
        listed.clear();
    }

    /** Remembers the code that a hub has given for a proof, which it does not tell again. */
    public synchronized void remember(HubCertificate withCode) {
        withCodes.put(withCode.thumbprint(), withCode);
    }

    /** The code for a certificate as it is now; empty if none was given since the program started, or it is void. */
    public synchronized Optional<String> code(HubCertificate now) {
        return Optional.ofNullable(withCodes.get(now.thumbprint()))
                .filter(then -> then.etag().equals(now.etag()))
                .flatMap(HubCertificate::code);
    }

    /** What hubs the account sees. */
    public HubDirectory directory() throws IOException {
        return new HubDirectory(access.azure());
    }

    /**
     * The CA certificates of a hub.
     *
     * @param id of its resource in Azure
     */
    public HubCertificateApi certificates(String id) throws IOException {
        return new HubCertificateApi(access.azure(), id);
    }

    /**
     * The registry of a hub: with the connection string that was pasted, else with a key that Azure hands out for it, else
     * with the account itself.
     *
     * @throws IOException if there is no connection string and no account
     */
    public OpenRegistry registry(ChosenHub hub) throws IOException {
        Optional<ConnectionString> own = pasted(hub.host());
        if (own.isPresent()) {
            return opened(own.get(), Way.CONNECTION_STRING);
        }
        Optional<ConnectionString> key =
                hub.id().isPresent() ? listedKey(hub.host(), hub.id().get()) : Optional.empty();
        return key.isPresent()
                ? opened(key.get(), Way.LISTED_KEY)
                : new OpenRegistry(new RegistryApi(access.registry(hub.host())), Way.ACCOUNT);
    }

    private synchronized Optional<ConnectionString> pasted(String host) {
        return Optional.ofNullable(pasted.get(host));
    }

    private OpenRegistry opened(ConnectionString key, Way way) {
        var signature = new SharedAccessSignature(key, access.clock());
        return new OpenRegistry(new RegistryApi(access.registry(key.host(), signature)), way);
    }

    /** Empty if the account may not see keys, or none of them opens the registry. Nobody waits while Azure is asked. */
    private Optional<ConnectionString> listedKey(String host, String id) throws IOException {
        Holder holder = holder(host);
        Optional<ConnectionString> known = listed(holder);
        if (known.isPresent()) {
            return known;
        }
        Optional<ConnectionString> asked = askForKey(host, id);
        asked.ifPresent(key -> keep(holder, key));
        return asked;
    }

    private Holder holder(String host) {
        return new Holder(access.azureAccount(), host);
    }

    private synchronized Optional<ConnectionString> listed(Holder holder) {
        return Optional.ofNullable(listed.get(holder));
    }

    /** Unless the account has changed meanwhile, so that the key may be another one's. */
    private synchronized void keep(Holder holder, ConnectionString key) {
        if (holder(holder.host()).equals(holder)) {
            listed.put(holder, key);
        }
    }

    private Optional<ConnectionString> askForKey(String host, String id) throws IOException {
        try {
            return directory().keys(id).stream()
                    .filter(HubKey::writesRegistry)
                    .max(Comparator.comparing(HubKey::queries))
                    .map(key -> key.of(host));
        } catch (CloudException.Refused refused) {
            if (refused.status() == FORBIDDEN) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
