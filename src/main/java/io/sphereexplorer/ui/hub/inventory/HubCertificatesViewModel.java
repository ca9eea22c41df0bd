package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.ListCaCertificates;
import io.sphereexplorer.command.hub.AddHubCertificate;
import io.sphereexplorer.command.hub.CertificateRemoval;
import io.sphereexplorer.command.hub.DeleteHubCertificate;
import io.sphereexplorer.command.hub.ListHubCertificates;
import io.sphereexplorer.command.hub.PlanCertificateRemoval;
import io.sphereexplorer.command.hub.VerifyHubCertificate;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.hub.HubViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The CA certificates of the chosen hub, each with which of the tenant's CAs it is. */
public final class HubCertificatesViewModel implements AutoCloseable {
    private final Session session;
    private final Background background;
    private final InstantSource clock;
    private final AsyncAction<List<HubCertificate>> list;
    private final AsyncAction<List<HubCertificate>> relist;
    private final AsyncAction<List<CaCertificate>> compare;
    private final AsyncAction<Object> change;
    private final AsyncAction<CertificateRemoval> plan;
    private final AtomicReference<Optional<Command<?>>> wanted = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> leaving = new AtomicReference<>("");
    private final ObservableList<CertificateRow> rows = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<CertificateRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<List<HubCertificate>>> listed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CertificateRemoval>> removal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable stop;
    private Optional<List<CaCertificate>> authorities = Optional.empty();

    public HubCertificatesViewModel(
            HubViewModel hub, Session session, CommandRunner commands, Background background, InstantSource clock) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        list = background.action(() -> commands.run(session, new ListHubCertificates()), this::show);
        relist = background.action(() -> new ListHubCertificates().run(session), this::show);
        compare = background.action(
                () -> new ListCaCertificates(Optional.empty(), clock).run(session), this::compareWith);
        change = background.action(
                () -> commands.run(session, wanted.getAndSet(Optional.empty()).orElseThrow()), _ -> {});
        plan = background.action(
                () -> commands.run(session, new PlanCertificateRemoval(leaving.get(), Optional.empty())),
                found -> removal.set(Optional.of(found)));
        hub.knownProperty().subscribe(_ -> forget());
        change.runningProperty().subscribe(this::lookAgainAfter);
        var runs = commands.onRun(this::lookAgainAfter);
        stop = runs::close;
    }

    /** Shows what goes on in the status line. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("hubCertificates.work"), list);
        work.track(() -> Messages.text("hubCertificates.work.change"), change);
        work.track(() -> Messages.text("hubCertificates.work.plan"), plan);
    }

    /** Asks the hub, and then the tenant if there is one. */
    public AsyncAction<?> list() {
        return list;
    }

    /** The same again after something was changed, without saying so. */
    AsyncAction<?> relist() {
        return relist;
    }

    /** Reading the tenant's CAs, so that they can be recognised. */
    AsyncAction<?> compare() {
        return compare;
    }

    /** What was done to a certificate last. */
    AsyncAction<?> change() {
        return change;
    }

    /** Finding out what a removal means. */
    AsyncAction<?> plan() {
        return plan;
    }

    /** What the removal means that the user wants; empty while there is none to decide on. */
    ReadOnlyObjectProperty<Optional<CertificateRemoval>> removalProperty() {
        return removal.getReadOnlyProperty();
    }

    /** In the order of the hub. */
    public ObservableList<CertificateRow> rows() {
        return shownRows;
    }

    /** What was read last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<List<HubCertificate>>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    ObservableValue<Boolean> busy() {
        return list.runningProperty()
                .flatMap(reading -> change.runningProperty()
                        .flatMap(changing -> plan.runningProperty().map(planning -> reading || changing || planning)));
    }

    /** The active one of the tenant, not verified yet. */
    void addOfTenant() {
        run(new AddHubCertificate(CaChoice.ACTIVE, Optional.empty(), Optional.empty(), false, clock));
    }

    /** One that lies in a file. */
    void add(Path file) {
        run(new AddHubCertificate(CaChoice.ACTIVE, Optional.of(file), Optional.empty(), false, clock));
    }

    /** With a proof that the tenant's CA signs. */
    void verify(CertificateRow row) {
        run(new VerifyHubCertificate(row.name(), Optional.empty(), Optional.empty()));
    }

    /** Finds out first what it means for boards. */
    void planRemoval(CertificateRow row) {
        leaving.set(row.name());
        plan.run();
    }

    /** @param word as the user has typed it */
    void remove(String name, String word) {
        removal.set(Optional.empty());
        run(new DeleteHubCertificate(name, word));
    }

    void keep() {
        removal.set(Optional.empty());
    }

    @Override
    public void close() {
        stop.run();
        List.of(list, relist, compare, change, plan).forEach(AsyncAction::cancel);
    }

    private void run(Command<?> command) {
        if (!busy().getValue()) {
            wanted.set(Optional.of(command));
            change.run();
        }
    }

    private void show(List<HubCertificate> read) {
        listed.set(Optional.of(List.copyOf(read)));
        fill();
        if (session.cloud().tenant().isPresent()) {
            compare.cancel();
            compare.run();
        }
    }

    private void compareWith(List<CaCertificate> ofTenant) {
        authorities = Optional.of(List.copyOf(ofTenant));
        fill();
    }

    private void fill() {
        rows.setAll(listed.get().stream()
                .flatMap(List::stream)
                .map(each -> CertificateRow.of(each, authorities, clock.instant()))
                .toList());
    }

    /** What was read of another hub or tenant. */
    private void forget() {
        list.cancel();
        relist.cancel();
        compare.cancel();
        plan.cancel();
        authorities = Optional.empty();
        listed.set(Optional.empty());
        rows.clear();
        removal.set(Optional.empty());
    }

    private void lookAgainAfter(boolean running) {
        if (!running && listed.get().isPresent()) {
            relist.cancel();
            relist.run();
        }
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> lookAgainAfter(busy().getValue()));
        }
    }
}
