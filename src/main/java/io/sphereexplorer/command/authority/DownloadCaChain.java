package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Writes a CA certificate of a tenant and those above it to a file of PKCS#7 (RFC 2315), as servers take it. */
public record DownloadCaChain(FileToSave file, CaChoice choice) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        CaFiles.check(file, CaFiles.CHAIN);
        CaChoice.Found found = choice.find(session);
        ByteString octets = found.api().chain(found.thumbprint());
        CaFiles.chain(octets);
        CaFiles.save(file, octets);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "ca-certificate download-chain "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + choice.asText();
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
