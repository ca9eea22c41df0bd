package io.sphereexplorer.ui.authority;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.DownloadCaProof;
import io.sphereexplorer.command.authority.ListCaCertificates;
import io.sphereexplorer.command.authority.RollOver;
import io.sphereexplorer.command.authority.ShowCaCertificate;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The CA certificates of the chosen tenant. Asks the service when a user does. FX thread. */
public final class AuthorityViewModel implements AutoCloseable {
    private final DeskViewModel desk;
    private final Session session;
    private final CommandRunner commands;
    private final InstantSource clock;
    private final FileLook look;
    private final AsyncAction<Kept> list;
    private final AsyncAction<CertificateFile> chain;
    private final AsyncAction<FileToSave> write;
    private final AtomicReference<@Nullable Writing> next = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<Kept>> kept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<CaCertificate>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CertificateFile>> above =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private CaChoice asked = CaChoice.ACTIVE;

    /** What a tenant was read to have, as the service lists it. */
    record Kept(Tenant tenant, List<CaCertificate> certificates) {
        Kept {
            certificates = List.copyOf(certificates);
        }
    }

    /** A file that is to be written. */
    private record Writing(Command<?> command, FileToSave file) {}

    /**
     * Certificates of no tenant in particular.
     *
     * @param session of no board in particular
     * @param clock decides what has expired
     */
    public AuthorityViewModel(
            Session session, DeskViewModel desk, CommandRunner commands, Background background, InstantSource clock) {
        this.desk = desk;
        this.session = session;
        this.commands = commands;
        this.clock = clock;
        look = new FileLook(session, commands, background, clock);
        list = background.action(this::ask, this::show);
        chain = background.action(
                () -> commands.run(session, new ShowCaCertificate(asked, clock)), read -> above.set(Optional.of(read)));
        write = background.action(
                this::writeNext, file -> outcome.set(Messages.text("authorities.saved", file.path())));
        selected.subscribe(_ -> askForChain());
        desk.knownProperty().map(known -> known.tenant().map(ChosenTenant::id)).subscribe(_ -> forget());
    }

    /** Shows in the status line what is asked for and written. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("authorities.work.list"), list);
        work.track(() -> Messages.text("authorities.work.write"), write);
    }

    /** Asks the service, if this user has asked it for something before and the certificates are not known yet. */
    void refreshIfAsked() {
        if (kept.get().isEmpty() && desk.listedTenant().getValue().isPresent()) {
            list.run();
        }
    }

    AsyncAction<Kept> list() {
        return list;
    }

    /** Asks for those above the chosen one. */
    AsyncAction<CertificateFile> chain() {
        return chain;
    }

    /** The last of {@link #save} and {@link #prove}. */
    AsyncAction<FileToSave> write() {
        return write;
    }

    /** Files on this computer. */
    FileLook look() {
        return look;
    }

    /** As the service listed them last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ObjectProperty<Optional<CaCertificate>> selectedProperty() {
        return selected;
    }

    /** The chosen one with those above it; empty until the service has told. */
    ReadOnlyObjectProperty<Optional<CertificateFile>> chainProperty() {
        return above.getReadOnlyProperty();
    }

    /** What was written last, in a sentence; empty if nothing was. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What there is to do because certificates change. */
    Optional<RollOver> rollOver() {
        return kept.get().flatMap(told -> RollOver.of(told.certificates(), now()));
    }

    Optional<CaCertificate> active() {
        return kept.get().flatMap(told -> CaCertificate.active(told.certificates()));
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes a certificate to a file, alone or with those above it. */
    void save(CaCertificate certificate, DownloadCa.Form form, FileToSave file) {
        write(new DownloadCa(form, file, choice(certificate)), file);
    }

    /** Writes what proves to a hub that the certificate's key is there. */
    void prove(CaCertificate certificate, String code, FileToSave file) {
        write(new DownloadCaProof(file, code.strip(), choice(certificate)), file);
    }

    @Override
    public void close() {
        list.cancel();
        chain.cancel();
        write.cancel();
        look.close();
    }

    private static CaChoice choice(CaCertificate certificate) {
        return new CaChoice(Optional.of(certificate.thumbprint()), Optional.empty());
    }

    private void write(Command<?> command, FileToSave file) {
        if (!write.runningProperty().get()) {
            outcome.set("");
            next.set(new Writing(command, file));
            write.run();
        }
    }

    private FileToSave writeNext() throws IOException {
        Writing writing = Objects.requireNonNull(next.getAndSet(null));
        commands.run(session, writing.command());
        return writing.file();
    }

    private Kept ask() throws IOException {
        List<CaCertificate> told = commands.run(session, new ListCaCertificates(Optional.empty(), clock));
        return new Kept(session.cloud().tenant(Optional.empty()), told);
    }

    /** The selection stays on its certificate; at first it is the active one. */
    private void show(Kept told) {
        if (!tenant().equals(Optional.of(told.tenant().id()))) {
            return;
        }
        Optional<String> chosen = selected.get().map(CaCertificate::thumbprint);
        kept.set(Optional.of(told));
        selected.set(told.certificates().stream()
                .filter(each -> chosen.filter(each.thumbprint()::equals).isPresent())
                .findFirst()
                .or(this::active));
    }

    private void askForChain() {
        chain.cancel();
        chain.dismissFailure();
        above.set(Optional.empty());
        selected.get()
                .filter(each -> each.state() != CaCertificate.State.EXPIRED)
                .ifPresent(each -> {
                    asked = choice(each);
                    chain.run();
                });
    }

    private void forget() {
        list.cancel();
        kept.set(Optional.empty());
        selected.set(Optional.empty());
        outcome.set("");
    }

    private Optional<UUID> tenant() {
        return desk.knownProperty().get().tenant().map(ChosenTenant::id);
    }
}
