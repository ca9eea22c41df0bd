package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * Writes a certificate that proves to a hub that the tenant's CA signs what the hub asks; it is looked at as the hub will.
 *
 * @param code as the hub gave it, which is good for one certificate
 */
public record DownloadCaProof(FileToSave file, String code, CaChoice choice) implements CloudCommand<Done> {
    @Override
    public Done run(Session session) throws IOException {
        CaFiles.check(file, CaFiles.CERTIFICATE);
        CaFiles.save(file, new CaProof(code, choice).fetch(session));
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "ca-certificate download-proof "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + " "
                + CommandText.option("--verification-code", code)
                + choice.asText();
    }
}
