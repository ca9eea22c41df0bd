package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificateApi;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.session.hub.HubDesk;
import io.sphereexplorer.session.hub.OpenRegistry;
import io.sphereexplorer.session.hub.OpenRegistry.Way;
import java.io.IOException;

/** The hub that a command is about. */
record OpenHub(HubDesk desk, ChosenHub hub) {
    /** What is asked of a registry. */
    interface Question<T> {
        T ask(OpenRegistry registry) throws IOException;
    }

    /** What is asked of a registry that answers nothing. */
    interface Step {
        void take(OpenRegistry registry) throws IOException;
    }

    /** @throws HubException.NoHub if none is chosen */
    static OpenHub of(Session session) throws HubException {
        HubDesk desk = session.cloud().hubs();
        return new OpenHub(desk, desk.chosen().orElseThrow(HubException.NoHub::new));
    }

    /** @throws HubException.NotManaged if Azure's ID of the hub is not known */
    HubCertificateApi certificates() throws IOException {
        return desk.certificates(hub.id().orElseThrow(() -> new HubException.NotManaged(hub.name())));
    }

    /**
     * Asks the registry about one identity, and says what a refusal means; cloud-services §3.3.
     *
     * @param id of whom it is about, for the message; empty if about several
     */
    <T> T registry(String id, Question<T> question) throws IOException {
        OpenRegistry registry = open();
        try {
            return question.ask(registry);
        } catch (CloudException.SignInNeeded refused) {
            if (registry.way() == Way.ACCOUNT) {
                throw refused;
            }
            desk.forgetKeys(hub);
            throw new HubException.KeyRefused(hub.name(), refused);
        } catch (CloudException.Refused refused) {
            throw meaning(refused, id);
        }
    }

    /** The same, with no answer. */
    void inRegistry(String id, Step step) throws IOException {
        registry(id, registry -> {
            step.take(registry);
            return hub;
        });
    }

    private OpenRegistry open() throws IOException {
        try {
            return desk.registry(hub);
        } catch (AccountException.NoAzureAccount none) {
            throw new HubException.NotConnected(hub.name(), none);
        }
    }

    private IOException meaning(CloudException.Refused refused, String id) {
        return switch (refused.status()) {
            case 400 -> id.isEmpty() ? refused : new HubException.BadDevice(id, refused);
            case 403 ->
                isAboutQuota(refused.problem().text())
                        ? new HubException.Full(hub.name(), refused)
                        : new HubException.NoRight(hub.name(), refused);
            case 404 -> id.isEmpty() ? refused : new HubException.NoSuchDevice(id, "");
            case 412 -> new HubException.Changed(refused);
            default -> refused;
        };
    }

    private static boolean isAboutQuota(String told) {
        return told.matches("(?is).*(quota|limit|too ?many|maximum).*");
    }
}
