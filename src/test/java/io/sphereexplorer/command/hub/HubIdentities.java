package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.SharedAccessSignature;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.io.IOException;

/** Identities that somebody else has made, as the portal lets them. */
final class HubIdentities {
    private HubIdentities() {}

    static void register(HubLab lab, String id, String type) throws IOException {
        put(
                lab,
                id,
                "{\"deviceId\":\"%s\",\"status\":\"enabled\",\"authentication\":{\"type\":\"%s\"}}"
                        .formatted(id, type));
    }

    static void disabled(HubLab lab, String id) throws IOException {
        put(
                lab,
                id,
                "{\"deviceId\":\"%s\",\"status\":\"disabled\",\"authentication\":{\"type\":\"certificateAuthority\"}}"
                        .formatted(id));
    }

    private static void put(HubLab lab, String id, String body) throws IOException {
        var key = ConnectionString.parse(lab.practice.hubConnectionString("iothubowner"));
        lab.practice
                .desk()
                .hub(HubLab.HOST, new SharedAccessSignature(key, lab::now))
                .send(new Request(
                        "PUT", "/devices/" + id + "?api-version=2021-04-12", Headers.NONE, ByteString.ofUtf8(body)));
        lab.practice.sent().clear();
    }
}
