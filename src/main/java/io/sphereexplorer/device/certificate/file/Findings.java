package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.file.CertificateFile.Entry;
import io.sphereexplorer.device.certificate.file.CertificateFile.Form;
import io.sphereexplorer.device.certificate.file.CertificateFile.Note;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was come across in a file: certificates, and why other parts of it are none. */
final class Findings {
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    void add(List<X509Certificate> found) {
        certificates.addAll(found);
    }

    void note(Note note) {
        notes.add(note);
    }

    void fail(Problem problem) {
        problems.add(problem);
    }

    boolean isEmpty() {
        return certificates.isEmpty();
    }

    /** @throws Unusable with the first problem, if there are no certificates */
    CertificateFile result(Form form, Instant now) throws Unusable {
        if (certificates.isEmpty()) {
            throw new Unusable(problems.isEmpty() ? Problem.BINARY : problems.getFirst());
        }
        for (Problem problem : problems) {
            notes.add(problem == Problem.PRIVATE_KEY ? Note.HOLDS_KEY : Note.PARTLY_UNREADABLE);
        }
        List<Entry> entries = new ArrayList<>();
        for (X509Certificate each : certificates) {
            entries.add(new Entry(CertificateFacts.of(each), issuer(each), Remark.of(each, now)));
        }
        return new CertificateFile(form, entries, List.copyOf(notes));
    }

    /** By name and by signature, for names alone can be made up. */
    private Optional<Integer> issuer(X509Certificate certificate) {
        for (int i = 0; i < certificates.size(); i++) {
            X509Certificate other = certificates.get(i);
            if (!other.equals(certificate)
                    && other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                    && isSignedBy(certificate, other)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate other) {
        try {
            certificate.verify(other.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) { // then somebody else of that name did
            return false;
        }
    }
}
