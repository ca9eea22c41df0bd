package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Writes a CA certificate of a tenant to a file of DER, as a hub takes it. */
public record DownloadCaCertificate(FileToSave file, CaChoice choice) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        CaFiles.check(file, CaFiles.CERTIFICATE);
        CaChoice.Found found = choice.find(session);
        ByteString octets = found.api().certificate(found.thumbprint());
        CaFiles.certificate(octets);
        CaFiles.save(file, octets);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "ca-certificate download "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + choice.asText();
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
