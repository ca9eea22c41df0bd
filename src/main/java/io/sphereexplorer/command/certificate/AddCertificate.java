package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.CertificateApi;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Checks the files of a certificate and stores it on a board; one of the same name is replaced. */
public record AddCertificate(CertificateId id, CertificateFiles files) implements Command<AddCertificate.Result> {
    /**
     * What the user should know of it.
     *
     * @param replaced whether another was stored under the same name
     */
    public record Result(boolean replaced, CertificateFacts facts, List<CertificateFiles.Warning> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    @Override
    public Result run(Session session) throws IOException {
        CertificateFiles.Content content = files.read(Instant.now());
        CertificateApi store = session.deviceToChange().certificates();
        boolean replaced = store.identifiers().contains(id.text());
        store.add(id, content.certificate());
        return new Result(replaced, content.facts(), content.warnings());
    }

    @Override
    public String asText() {
        var text = new StringBuilder("device certificate add --certificate ")
                .append(id.text())
                .append(" --cert-type ")
                .append(files.type().wireName())
                .append(" --public-key-file ")
                .append(CommandText.quoted(files.certificate().toString()));
        files.privateKey()
                .ifPresent(file -> text.append(" --private-key-file ").append(CommandText.quoted(file.toString())));
        files.password().ifPresent(_ -> text.append(" --private-key-password ").append(CommandText.MASK));
        return text.toString();
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
