package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.device.certificate.UnusableCertificate;
import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.PaneFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is asked for a certificate that is to be added; the files are read and checked as soon as they are named. */
public final class AddForm {
    private final CertificateType type;
    private final CertificateViewModel store;
    private final Background background;
    private final InstantSource clock;
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.Incomplete());
    private Optional<Future<?>> checking = Optional.empty();
    private int checks;

    /** What came of looking at the files. */
    public sealed interface Check {
        /** Not everything is named. */
        record Incomplete() implements Check {}

        /** The files can be sent. */
        record Good(CertificateFiles.Content content) implements Check {}

        /** The key does not open without its password, which is not wrong yet. */
        record PasswordNeeded() implements Check {}

        /** They cannot, for this reason. */
        record Bad(Failure failure) implements Check {}
    }

    AddForm(CertificateType type, CertificateViewModel store, Background background, InstantSource clock) {
        this.type = type;
        this.store = store;
        this.background = background;
        this.clock = clock;
    }

    CertificateType type() {
        return type;
    }

    boolean asksForKey() {
        return type == CertificateType.CLIENT;
    }

    /** The name that the certificate gets in the store. */
    public StringProperty idProperty() {
        return id;
    }

    /** The file of the certificate. */
    public StringProperty certificateProperty() {
        return certificate;
    }

    /** The file of the private key. */
    public StringProperty keyProperty() {
        return key;
    }

    ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }

    boolean isIdGood() {
        return CertificateId.parse(id.get()).isPresent();
    }

    /** Whether the store holds one of this name, which would be lost. */
    boolean replaces() {
        return store.known()
                .readingProperty()
                .get()
                .filter(told -> told.holds(id.get()))
                .isPresent();
    }

    /** Octets that are missing in the store; 0 if there is room or the room is not known. */
    int missingOctets(CertificateFiles.Content content) {
        return store.known()
                .readingProperty()
                .get()
                .filter(told -> !told.holds(id.get()))
                .map(told -> Math.max(0, content.octets() - told.free()))
                .orElse(0);
    }

    /** Names the certificate's file; a name in the store is made from it unless there is one. */
    void choose(Path file) {
        certificate.set(file.toString());
        if (id.get().isEmpty()) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]+$", "");
            String allowed = name.replaceAll("[^A-Za-z0-9._-]+", "-");
            id.set(allowed.substring(0, Math.min(allowed.length(), CertificateId.MAX_LENGTH)));
        }
    }

    /** Looks at the files anew. */
    void check(String password) {
        checking.ifPresent(earlier -> earlier.cancel(true));
        int number = ++checks;
        if (certificate.get().isBlank() || (asksForKey() && key.get().isBlank())) {
            check.set(new Check.Incomplete());
            return;
        }
        checking = Optional.of(background.run(
                () -> files(password).read(clock.instant()),
                content -> show(number, new Check.Good(content)),
                failure -> show(number, refused(failure))));
    }

    /** Sends what was checked. */
    void submit(String password) {
        CertificateId.parse(id.get()).ifPresent(name -> store.add(new AddCertificate(name, files(password))));
    }

    private void show(int number, Check outcome) {
        if (number == checks) {
            check.set(outcome);
        }
    }

    private static Check refused(Exception failure) {
        boolean needed =
                failure instanceof UnusableCertificate unusable && unusable.problem() == Problem.PASSWORD_NEEDED;
        return needed ? new Check.PasswordNeeded() : new Check.Bad(PaneFailure.of(failure));
    }

    private CertificateFiles files(String password) throws InvalidPathException {
        Optional<Path> keyFile = asksForKey() ? Optional.of(path(key)) : Optional.empty();
        Optional<Secret> secret =
                asksForKey() && !password.isEmpty() ? Optional.of(Secret.of(password)) : Optional.empty();
        return new CertificateFiles(type, path(certificate), keyFile, secret);
    }

    private static Path path(StringProperty text) {
        return Path.of(text.get().strip());
    }
}
