package io.sphereexplorer.emulator.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.cloud.authority.TenantAuthority;
import io.sphereexplorer.emulator.hub.HubBench.Answer;
import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import io.sphereexplorer.net.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubRoutesTest {
    private final HubBench bench = new HubBench();
    private final TenantAuthority authority = bench.authority();

    @Test
    void theHubOfAWorldIsFound() {
        Answer hubs = bench.arm("GET", HubBench.HUBS);

        assertThat(hubs.json().path("value")).hasSize(1);
        assertThat(hubs.json().path("value").path(0).path("id").asText()).isEqualTo(HubBench.HUB);
        assertThat(bench.arm("GET", HubBench.HUB)
                        .json()
                        .at("/properties/hostName")
                        .asText())
                .isEqualTo(HubBench.HOST);
    }

    @Test
    void anotherSubscriptionOrHubIsNotFound() {
        assertThat(bench.arm("GET", HubBench.HUBS.replace("cafe", "beef")).status())
                .isEqualTo(404);
        assertThat(bench.arm("GET", HubBench.HUB + "x").status()).isEqualTo(404);
        assertThat(bench.arm("GET", HubBench.HUB.replace("contoso-rg", "other")).status())
                .isEqualTo(404);
    }

    @Test
    void eachPolicyHasTwoKeysAndItsRights() {
        var keys = bench.arm("POST", HubBench.HUB + "/listkeys").json().path("value");

        assertThat(Stream.of("iothubowner", "service", "device", "registryRead", "registryReadWrite"))
                .containsExactlyElementsOf(keys.findValuesAsText("keyName"));
        assertThat(keys.findValuesAsText("rights"))
                .contains("RegistryRead, RegistryWrite", "RegistryRead, RegistryWrite, ServiceConnect, DeviceConnect");
        assertThat(Stream.concat(
                        keys.findValuesAsText("primaryKey").stream(), keys.findValuesAsText("secondaryKey").stream()))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(Base64.getDecoder().decode(key)).hasSize(32));
    }

    @Test
    void keysComeFromTheSeed() {
        assertThat(new HubBench().hubs.state()).isEqualTo(bench.hubs.state());
        assertThat(new EmulatedHubs(bench.clock, 8, HubFault.Switches.NONE).state())
                .isNotEqualTo(bench.hubs.state());
    }

    @Test
    void theSameStepsMakeTheSameCodesAndEtagsWhoeverAsksInBetween() {
        HubBench other = new HubBench();
        other.registry("GET", "/devices/nobody", "");

        for (HubBench each : List.of(bench, other)) {
            String etag =
                    each.upload("sphere-ca", authority.certificate(), false).etag();
            each.arm(
                    "POST",
                    HubBench.certificate("sphere-ca") + "/generateVerificationCode",
                    "",
                    HubBench.ifMatch(etag));
            each.register("a");
        }

        assertThat(other.hubs.state()).isEqualTo(bench.hubs.state());
        assertThat(bench.hubs.state().getFirst().certificates().getFirst().code())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"der", "pem", "pem in base64"})
    void aCertificateIsTakenInEachForm(String form) {
        String pem = PracticeAuthority.pem(authority.certificate());
        String content = switch (form) {
            case "der" -> HubBench.base64(authority.certificate());
            case "pem" -> pem;
            default -> Base64.getMimeEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        };

        Answer answer =
                bench.arm("PUT", HubBench.certificate("sphere-ca"), HubBench.uploaded(content, false), Headers.NONE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/properties/certificate").asText())
                .isEqualTo(HubBench.base64(authority.certificate()));
    }

    @Test
    void aCertificateIsToldAsDocumented() throws GeneralSecurityException {
        Answer answer = bench.upload("sphere-ca", authority.certificate(), false);

        var properties = answer.json().path("properties");
        assertThat(answer.json().path("id").asText()).isEqualTo(HubBench.certificate("sphere-ca"));
        assertThat(answer.json().path("type").asText()).isEqualTo("Microsoft.Devices/IotHubs/Certificates");
        assertThat(properties.path("subject").asText()).startsWith("Microsoft Azure Sphere ");
        assertThat(properties.path("thumbprint").asText()).isEqualTo(authority.thumbprint());
        assertThat(properties.path("created").asText()).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(properties.path("expiry").asText()).isEqualTo("Tue, 29 Feb 2028 12:00:00 GMT");
        assertThat(properties.path("isVerified").asBoolean()).isFalse();
        assertThat(properties.has("verificationCode")).isFalse();
        assertThat(bench.arm("GET", HubBench.certificate("sphere-ca")).json()).isEqualTo(answer.json());
    }

    @Test
    void whatIsVerifiedAtUploadNeedsNoProof() {
        assertThat(bench.upload("sphere-ca", authority.certificate(), true)
                        .json()
                        .at("/properties/isVerified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNoValidAuthorityIsRefusedAndNoted() {
        X509Certificate leaf = authority.proof("code", bench.clock.instant());
        assertRefused(
                bench.arm("PUT", HubBench.certificate("a"), HubBench.uploaded("!", true), Headers.NONE), "no X.509");
        assertRefused(bench.arm("PUT", HubBench.certificate("a"), "", Headers.NONE), "no X.509");
        assertRefused(bench.upload("a", leaf, true), "certification authority");
        assertRefused(bench.upload("a%20b", authority.certificate(), true), "name");
        bench.clock.advance(Duration.ofDays(731));
        assertRefused(bench.upload("a", authority.certificate(), true), "expired on 2028-02-29");

        assertThat(bench.arm("GET", HubBench.HUB + "/certificates").json().path("value"))
                .isEmpty();
        assertThat(kinds()).containsOnly(Kind.CERTIFICATE_NOT_ADDED).hasSize(4);
    }

    private static void assertRefused(Answer answer, String why) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains(why);
        assertThat(answer.json().path("httpStatusCode").asText()).isEqualTo("400");
        assertThat(answer.json().has("code") && answer.json().has("details")).isTrue();
    }

    @Test
    void aCertificateThatExistsIsChangedOnlyWithItsEtag() {
        Answer first = bench.upload("sphere-ca", authority.certificate(), false);
        String again = HubBench.uploaded(HubBench.base64(bench.authority().certificate()), true);

        assertThat(bench.upload("sphere-ca", authority.certificate(), true).status())
                .isEqualTo(409);
        assertThat(put("sphere-ca", again, "AAAAAAAAAAA=").status()).isEqualTo(412);
        assertThat(put("other", again, first.etag()).status()).isEqualTo(412);
        Answer second = put("sphere-ca", again, first.etag());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.etag()).isNotEqualTo(first.etag());
        assertThat(put("sphere-ca", again, first.etag()).status()).isEqualTo(412);
    }

    private Answer put(String name, String body, String etag) {
        return bench.arm("PUT", HubBench.certificate(name), body, HubBench.ifMatch(etag));
    }

    @Test
    void theSameCertificateIsThereOnce() {
        bench.upload("one", authority.certificate(), false);

        Answer other = bench.upload("other", authority.certificate(), false);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("'one'");
    }

    @Test
    void aProofForTheCodeVerifies() {
        Answer uploaded = bench.upload("sphere-ca", authority.certificate(), false);

        Answer waiting = drawCode(uploaded.etag());
        Answer verified = verify(waiting.etag(), authority.proof(code(waiting), bench.clock.instant()));

        assertThat(code(waiting)).matches("[0-9A-F]{48}");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().at("/properties/isVerified").asBoolean()).isTrue();
        assertThat(List.of(uploaded.etag(), waiting.etag(), verified.etag())).doesNotHaveDuplicates();
        assertRefused(
                verify(verified.etag(), authority.proof(code(waiting), bench.clock.instant())), "No verification code");
    }

    @Test
    void aNewCodeVoidsTheOneBefore() {
        Answer old = drawCode(
                bench.upload("sphere-ca", authority.certificate(), false).etag());
        Answer fresh = drawCode(old.etag());

        assertRefused(verify(fresh.etag(), authority.proof(code(old), bench.clock.instant())), "another verification");

        assertThat(code(fresh)).isNotEqualTo(code(old));
        assertThat(verify(fresh.etag(), authority.proof(code(fresh), bench.clock.instant()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProofThatProvesNothingIsRefusedWithTheReason() {
        Answer waiting = drawCode(
                bench.upload("sphere-ca", authority.certificate(), false).etag());
        X509Certificate proof = authority.proof(code(waiting), bench.clock.instant());

        assertRefused(
                verify(waiting.etag(), bench.authority().proof(code(waiting), bench.clock.instant())), "not signed");
        assertRefused(verify(waiting.etag(), authority.proof("other", bench.clock.instant())), "another verification");
        assertRefused(arm("verify", waiting.etag(), "{\"certificate\":\"bm90aGluZw==\"}"), "no X.509");
        bench.clock.advance(Duration.ofDays(2));
        assertRefused(verify(waiting.etag(), proof), "not valid today");
        assertThat(bench.hubs.all().getFirst().authorities()).noneMatch(HubCertificate::isVerified);
    }

    @Test
    void stepsWithAnOldOrNoEtagAreRefused() {
        Answer uploaded = bench.upload("sphere-ca", authority.certificate(), false);
        drawCode(uploaded.etag());

        assertThat(drawCode(uploaded.etag()).status()).isEqualTo(412);
        assertThat(verify(uploaded.etag(), authority.certificate()).status()).isEqualTo(412);
        assertThat(bench.arm("DELETE", HubBench.certificate("sphere-ca")).status())
                .isEqualTo(400);
        assertThat(bench.arm("DELETE", HubBench.certificate("sphere-ca"), "", HubBench.ifMatch(uploaded.etag()))
                        .status())
                .isEqualTo(412);
        assertThat(kinds()).contains(Kind.CERTIFICATE_NOT_DELETED);
    }

    @Test
    void aCertificateIsDeletedOnce() {
        Answer uploaded = bench.upload("sphere-ca", authority.certificate(), false);
        String path = HubBench.certificate("sphere-ca");

        assertThat(bench.arm("DELETE", path, "", HubBench.ifMatch(uploaded.etag()))
                        .status())
                .isEqualTo(200);
        assertThat(bench.arm("DELETE", path, "", HubBench.ifMatch(uploaded.etag()))
                        .status())
                .isEqualTo(204);
        assertThat(bench.arm("GET", path).status()).isEqualTo(404);
        assertThat(kinds()).containsExactly(Kind.CERTIFICATE_ADDED, Kind.CERTIFICATE_DELETED);
    }

    @Test
    void theFaultsStrike() {
        Answer uploaded = bench.upload("sphere-ca", authority.certificate(), false);
        bench.faults.add(HubFault.STALE_ETAG);
        assertThat(drawCode(uploaded.etag()).status()).isEqualTo(412);
        bench.faults.clear();
        Answer waiting =
                drawCode(bench.arm("GET", HubBench.certificate("sphere-ca")).etag());
        X509Certificate proof = authority.proof(code(waiting), bench.clock.instant());

        bench.faults.add(HubFault.WRONG_CODE);
        assertRefused(verify(waiting.etag(), proof), "another verification");
        bench.faults.clear();
        assertThat(verify(waiting.etag(), proof).status()).isEqualTo(200);
    }

    private Answer drawCode(String etag) {
        return arm("generateVerificationCode", etag, "");
    }

    private Answer verify(String etag, X509Certificate proof) {
        return arm("verify", etag, "{\"certificate\":\"%s\"}".formatted(HubBench.base64(proof)));
    }

    private Answer arm(String action, String etag, String body) {
        return bench.arm("POST", HubBench.certificate("sphere-ca") + "/" + action, body, HubBench.ifMatch(etag));
    }

    private static String code(Answer waiting) {
        return waiting.json().at("/properties/verificationCode").asText();
    }

    private List<Kind> kinds() {
        return bench.hubs.all().getFirst().events().stream().map(HubEvent::kind).toList();
    }
}
