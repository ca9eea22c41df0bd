package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Azure Resource Manager of an emulated cloud, where everybody's token is their mail address. */
public final class AzureByMail implements HttpTransport {
    private final EmulatedCloud cloud;
    private final CloudServices services;

    public AzureByMail(EmulatedCloud cloud) {
        this.cloud = cloud;
        services = new CloudServices(cloud, false, List.of(), Pause.NONE);
    }

    @Override
    public Response send(Request request) throws IOException {
        String mail = request.headers().first("Authorization").orElseThrow().replace("Bearer ", "");
        cloud.tokens().issue(mail, mail, TokenAudience.ARM, Instant.MAX);
        return services.send(new Request(request.method(), "/arm" + request.path(), request.headers(), request.body()));
    }
}
