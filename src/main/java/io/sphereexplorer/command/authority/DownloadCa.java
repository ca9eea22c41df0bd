package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Writes a CA certificate of a tenant to a file, alone or with those above it. */
public record DownloadCa(Form form, FileToSave file, CaChoice choice) implements CloudCommand<Done> {
    /** What is in the file. */
    public enum Form {
        /** The certificate as DER, as a hub takes it. */
        CERTIFICATE("download", CaFiles.CERTIFICATE),
        /** The certificate and those above it as PKCS#7 (RFC 2315), as servers take it. */
        CHAIN("download-chain", CaFiles.CHAIN);

        private final String verb;
        private final String extension;

        Form(String verb, String extension) {
            this.verb = verb;
            this.extension = extension;
        }
    }

    @Override
    public Done run(Session session) throws IOException {
        CaFiles.check(file, form.extension);
        byte[] octets = octets(choice.find(session));
        CaFiles.save(file, octets);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "ca-certificate " + form.verb + " "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + choice.asText();
    }

    /** Once they have been read as what they are said to be. */
    private byte[] octets(CaChoice.Found found) throws IOException {
        if (form == Form.CHAIN) {
            byte[] chain = found.api().chain(found.thumbprint());
            CaFiles.chain(chain);
            return chain;
        }
        byte[] certificate = found.api().certificate(found.thumbprint());
        CaFiles.certificate(certificate);
        return certificate;
    }
}
