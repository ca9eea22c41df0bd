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
        /** The certificate: as DER, which a hub takes, or as PEM, by the end of the file's name. */
        CERTIFICATE("download"),
        /** The certificate and those above it as PKCS#7 (RFC 2315), as servers take it. */
        CHAIN("download-chain");

        private final String verb;

        Form(String verb) {
            this.verb = verb;
        }
    }

    @Override
    public Done run(Session session) throws IOException {
        if (form == Form.CHAIN) {
            CaFiles.check(file, CaFiles.CHAIN);
            CaFiles.save(file, chain(choice.find(session)));
        } else {
            CaFiles.check(file, CaFiles.CERTIFICATE, CaFiles.TEXT);
            CaFiles.saveCertificate(file, certificate(choice.find(session)));
        }
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "ca-certificate " + form.verb + " "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + choice.asText();
    }

    /** Once it has been read as what it is said to be. */
    private static byte[] chain(CaChoice.Found found) throws IOException {
        byte[] chain = found.api().chain(found.thumbprint());
        CaFiles.chain(chain);
        return chain;
    }

    private static byte[] certificate(CaChoice.Found found) throws IOException {
        byte[] certificate = found.api().certificate(found.thumbprint());
        CaFiles.certificate(certificate);
        return certificate;
    }
}
