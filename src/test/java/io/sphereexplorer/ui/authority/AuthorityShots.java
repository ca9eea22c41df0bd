package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.screenshots.Shot;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The states of a tenant's CA certificates. */
public final class AuthorityShots {
    private AuthorityShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("authority-unasked", () -> new AuthorityBench().pane()),
                shot(
                        "authority-busy",
                        () -> new AuthorityBench().hold().listed().pane()),
                shot("authority-empty", () -> {
                    var bench = new AuthorityBench();
                    bench.cloud.fail(
                            "GET /v2/tenants/"
                                    + bench.cloud.desk().tenant().orElseThrow().id() + "/certificates",
                            (_, _) -> new Response(200, Headers.NONE, ByteString.ofUtf8("[]")));
                    return bench.listed().pane();
                }),
                shot(
                        "authority-normal",
                        () -> new AuthorityBench().after(30).listed().pane()),
                shot("authority-chain-busy", AuthorityShots::askingForChain),
                shot(
                        "authority-roll-over",
                        () -> new AuthorityBench().after(650).listed().pane()),
                shot(
                        "authority-changed",
                        () -> new AuthorityBench().after(690).listed().pane()),
                shot(
                        "authority-expired",
                        () -> new AuthorityBench().after(740).listed().chosen(0).pane()),
                shot("authority-revoked", () -> {
                    var bench = new AuthorityBench().after(300);
                    bench.cloud.cloud().revokeAuthority("contoso-lab");
                    return bench.listed().chosen(0).pane();
                }),
                shot("authority-saved", () -> {
                    var bench = new AuthorityBench().after(30).listed();
                    Path folder = AuthorityBench.file("x", new byte[0]).getParent();
                    bench.model.save(
                            bench.model.active().orElseThrow(),
                            DownloadCa.Form.CERTIFICATE,
                            new FileToSave(folder.resolve("CAcertificate.cer"), true));
                    return bench.pane();
                }),
                shot("authority-failed", () -> {
                    var bench = new AuthorityBench();
                    bench.cloud.refuse("GET", 503);
                    return bench.listed().pane();
                }),
                shot("authority-unproved", AuthorityShots::unproved),
                shot("authority-proof", () -> dialog("authority-prove")),
                shot("authority-password", () -> {
                    var bench = new AuthorityBench().listed();
                    AuthorityPane pane = bench.pane();
                    var scene = new Scene(pane);
                    pane.applyCss();
                    pane.layout();
                    bench.opened(AuthorityBench.sealed());
                    scene.setRoot(new Region());
                    return pane;
                }),
                shot(
                        "authority-file",
                        () -> new AuthorityBench()
                                .listed()
                                .opened(AuthorityBench.file("chain.pem", chain()))
                                .pane()),
                shot(
                        "authority-file-odd",
                        () -> new AuthorityBench()
                                .opened(AuthorityBench.odd(
                                        "a-certificate-with-everything-that-is-odd-about-certificates.crt",
                                        OddCertificate.usual()
                                                .rsa(1024, "SHA1withRSA")
                                                .named("0123456789abcdef".repeat(8))
                                                .numbered(BigInteger.valueOf(-7))
                                                .withCritical("1.3.6.1.4.1.99999.7")))
                                .pane()),
                shot(
                        "authority-file-damaged",
                        () -> new AuthorityBench()
                                .listed()
                                .opened(AuthorityBench.file(
                                        "mail.cer", "<html>Sign in</html>".getBytes(StandardCharsets.US_ASCII)))
                                .pane()),
                shot(
                        "authority-long",
                        () -> new AuthorityBench("A class with a name as long as tenants may have 50")
                                .after(650)
                                .listed()
                                .pane()));
    }

    private static Parent askingForChain() {
        var bench = new AuthorityBench().after(650).listed();
        bench.hold().chosen(1);
        return bench.pane();
    }

    private static Parent unproved() {
        var bench = new AuthorityBench().listed();
        bench.cloud.refuse(
                "GET /v2/tenants/" + bench.cloud.desk().tenant().orElseThrow().id() + "/verification", 500);
        bench.model.prove(
                bench.model.active().orElseThrow(),
                "3A6F",
                new FileToSave(AuthorityBench.file("x", new byte[0]).resolveSibling("proof.cer"), true));
        return bench.pane();
    }

    private static Parent dialog(String button) {
        AuthorityPane pane = new AuthorityBench().after(30).listed().pane();
        var scene = new Scene(pane);
        pane.applyCss();
        pane.layout();
        ((Button) scene.lookup("#" + button)).fire();
        scene.setRoot(new Region());
        return pane;
    }

    private static byte[] chain() {
        try {
            OddCertificate.Made one = OddCertificate.usual().make();
            OddCertificate.Made two =
                    OddCertificate.usual().named("Another laboratory").make();
            return (one.pem() + two.pem() + one.key()).getBytes(StandardCharsets.US_ASCII);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shot shot(String name, Supplier<Parent> state) {
        return new Shot(name, state);
    }
}
