package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.session.account.CloudMemory.Kept;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.session.hub.HubAccess;
import io.sphereexplorer.session.hub.HubMemory;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a desk lends to what is about hubs. */
record HubWays(CloudDesk desk, InstantSource clock, CloudMemory memory, Consumer<UnaryOperator<Kept>> change)
        implements HubAccess, HubMemory {
    @Override
    public AzureCalls azure() throws AccountException {
        return desk.azure();
    }

    @Override
    public Optional<String> azureAccount() {
        return desk.account(Realm.AZURE).map(Account::id);
    }

    @Override
    public CloudCalls registry(String host) throws AccountException {
        return desk.hub(host);
    }

    @Override
    public CloudCalls registry(String host, TokenSource key) {
        return desk.hub(host, key);
    }

    @Override
    public boolean takesPastedKeys() {
        return desk.endpoints().takesHubKeys();
    }

    @Override
    public Optional<ChosenHub> chosen() {
        return memory.kept().hub();
    }

    @Override
    public void choose(ChosenHub hub) {
        change.accept(kept -> kept.but(hub));
    }
}
