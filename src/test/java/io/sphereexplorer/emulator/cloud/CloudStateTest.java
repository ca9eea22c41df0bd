package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience.Realm;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.scenario.CloudState;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudStateTest {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final List<String> BOARDS = List.of("a1", "b2", "c3", "d4");
    private static final List<String> PEOPLE = List.of("lab.tech@contoso.example", "guest@contoso.example");
    private static final int STEPS = 150;

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();

    /** A cloud, and what was seen of it. */
    private record Seen(EmulatedCloud cloud, SphereRoutes routes, List<String> ids) {
        static Seen of(ManualClock clock, long seed) {
            var cloud = new EmulatedCloud(clock, new SplittableRandom(seed));
            return new Seen(cloud, new SphereRoutes(cloud, Optional::of), new ArrayList<>());
        }

        String send(Request request) {
            Response answer = routes.send(request);
            ID.matcher(answer.body().utf8()).results().forEach(id -> {
                if (!ids.contains(id.group())) {
                    ids.add(id.group());
                }
            });
            return answer.status() + " " + answer.body().utf8();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCloudThatWasSavedAnswersAsTheOneItWasSavedFrom(long seed) throws IOException {
        Seen first = walked(seed);
        Seen second = Seen.of(clock, 99);
        second.cloud().state(throughAFile(first.cloud().state()));
        second.ids().addAll(first.ids());

        var steps = new SplittableRandom(seed + 1000);
        for (int step = 0; step < STEPS; step++) {
            Request request = request(steps, first.ids());
            assertThat(second.send(request)).as(request.toString()).isEqualTo(first.send(request));
            clock.advance(Duration.ofMillis(steps.nextInt(2000)));
        }

        assertThat(second.cloud().state()).isEqualTo(first.cloud().state());
    }

    @Test
    void aWalkGetsSomewhere() {
        CloudState state = walked(1).cloud().state();

        assertThat(state.tenants()).isNotEmpty();
        assertThat(state.devices())
                .anySatisfy(device -> assertThat(device.group()).isPresent());
        assertThat(state.tenants())
                .anySatisfy(tenant -> assertThat(tenant.images()).isNotEmpty());
        assertThat(state.tenants())
                .anySatisfy(tenant -> assertThat(tenant.groups())
                        .anySatisfy(group -> assertThat(group.deployments()).isNotEmpty()));
    }

    @Test
    void afterEachResetTheSameStepsMakeTheSameIds() {
        Seen cloud = Seen.of(clock, 7);
        cloud.cloud().know(board("a1"));
        CloudState start = cloud.cloud().state();

        List<String> once = makeTenant(cloud);
        cloud.cloud().state(start);
        cloud.cloud().newId(); // as a sign-in draws, which the IDs of tenants do not mind
        List<String> again = makeTenant(cloud);

        assertThat(again).isEqualTo(once).isNotEmpty();
    }

    @Test
    void certificatesOfATenantSurvive() throws IOException {
        Seen first = walked(1);
        String path = "/v2/tenants/%s/certificates"
                .formatted(first.cloud().state().tenants().getFirst().id());
        String before = first.send(get(path));
        Seen second = Seen.of(clock, 99);

        second.cloud().state(throughAFile(first.cloud().state()));

        assertThat(second.send(get(path))).isEqualTo(before).startsWith("200 [{\"Thumbprint\"");
        assertThat(second.send(get(path.replace("certificates", "verification/1234"))))
                .startsWith("200");
        assertThat(Files.readString(folder.resolve("world.json"))).contains("A key for practice: it protects nothing.");
    }

    @Test
    void whoIsSignedInStaysSoAndFaultsStayOn() throws IOException {
        var cloud = Seen.of(clock, 7).cloud();
        cloud.tokens()
                .issue(
                        "token",
                        PEOPLE.getFirst(),
                        TokenAudience.ARM,
                        clock.instant().plusSeconds(60));
        cloud.tokens().issueRefresh("refresh", PEOPLE.getFirst(), Realm.AZURE);
        cloud.faults().switchOn(CloudFault.THROTTLED, 2);
        cloud.faults().switchOn(CloudFault.SLOW);
        var other = Seen.of(clock, 8).cloud();
        other.faults().switchOn(CloudFault.GONE);

        other.state(throughAFile(cloud.state()));

        assertThat(other.tokens().account("token", TokenAudience.ARM, clock.instant()))
                .contains(PEOPLE.getFirst());
        assertThat(other.tokens().account("token", TokenAudience.SPHERE, clock.instant()))
                .isEmpty();
        assertThat(other.tokens().account("refresh", TokenAudience.ARM, clock.instant()))
                .isEmpty();
        assertThat(other.tokens().renews("refresh", Realm.AZURE)).contains(PEOPLE.getFirst());
        assertThat(other.tokens().renews("refresh", Realm.SPHERE)).isEmpty();
        assertThat(other.faults().state()).isEqualTo(cloud.faults().state()).hasSize(2);
    }

    @Test
    void aTokenOfAWorldFileFromBeforeThereWereOthersIsForTheSecurityService() throws IOException {
        Path file = folder.resolve("old.yaml");
        Files.writeString(
                file,
                "cloud: {tokens: [{token: old, mail: %s, ends: 2100-01-01T00:00:00Z}]}".formatted(PEOPLE.getFirst()));
        var cloud = Seen.of(clock, 7).cloud();

        cloud.state(ScenarioFile.named(file.toString()).cloud().orElseThrow());

        assertThat(cloud.tokens().account("old", TokenAudience.SPHERE, clock.instant()))
                .contains(PEOPLE.getFirst());
        assertThat(cloud.tokens().account("old", TokenAudience.ARM, clock.instant()))
                .isEmpty();
    }

    @Test
    void aCloudThatCannotBeIsRefusedAndChangesNothing() throws IOException {
        Seen cloud = walked(1);
        CloudState before = cloud.cloud().state();
        Path file = folder.resolve("impossible.yaml");
        Files.writeString(file, """
                cloud:
                  tenants:
                    - id: 11111111-1111-4111-8111-111111111111
                      name: nobodys
                      begun: 2026-01-01T00:00:00Z
                      members: [{mail: nobody@contoso.example, roles: [Reader]}]
                      products: []
                      groups: []
                      images: []
                      authority: null
                """);
        CloudState impossible = ScenarioFile.named(file.toString()).cloud().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cloud.cloud().state(impossible))
                .withMessageContaining("nobody@contoso.example");
        assertThat(cloud.cloud().state()).isEqualTo(before);
    }

    private CloudState throughAFile(CloudState state) throws IOException {
        Path file = folder.resolve("world.json");
        ScenarioFile.write(new Scenario("Saved", 1, List.of(), List.of(), List.of(), Optional.of(state)), file);
        return ScenarioFile.named(file.toString()).cloud().orElseThrow();
    }

    private List<String> makeTenant(Seen cloud) {
        cloud.ids().clear();
        cloud.send(json("POST", "/v2/tenants/create", createBody("a1")));
        clock.advanceSeconds(5);
        cloud.send(get("/v2/tenants"));
        return List.copyOf(cloud.ids());
    }

    private Seen walked(long seed) {
        Seen cloud = Seen.of(clock, seed);
        BOARDS.forEach(each -> cloud.cloud().know(board(each)));
        cloud.cloud().claimElsewhere(board("ee"));
        makeTenant(cloud);
        var steps = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            cloud.send(request(steps, cloud.ids()));
            clock.advance(Duration.ofMillis(steps.nextInt(2000)));
        }
        return cloud;
    }

    /** Something that may or may not make sense, about a tenant and another thing that were seen. */
    private static Request request(RandomGenerator random, List<String> ids) {
        String tenant = "/v2/tenants/" + ids.get(random.nextInt(10) == 0 ? random.nextInt(ids.size()) : 1);
        String id = ids.get(random.nextInt(ids.size()));
        String device = board(BOARDS.get(random.nextInt(BOARDS.size())));
        return switch (random.nextInt(16)) {
            case 0 -> json("POST", "/v2/tenants/create", createBody(device.substring(0, 2)));
            case 1, 2 -> json("PUT", tenant + "/devices/" + device + "/claim", "");
            case 3 -> json("PUT", tenant + "/devices", "[\"%s\"]".formatted(device));
            case 4, 5 -> json("PUT", tenant + "/devices/" + device + "/devicegroup", "\"" + id + "\"");
            case 6 -> json("POST", tenant + "/products", "{\"Name\":\"P%d\"}".formatted(random.nextInt(9)));
            case 7 ->
                json("PATCH", tenant + "/devicegroups/" + id, "{\"UpdatePolicy\":%d}".formatted(random.nextInt(4)));
            case 8 -> json("DELETE", tenant + "/devicegroups/" + id, "");
            case 9 -> upload(tenant);
            case 10 -> json("POST", tenant + "/devicegroups/" + id + "/deployments", "[]");
            case 11 -> json("POST", tenant + "/users/" + PEOPLE.getLast() + "/role/Reader/assign", "");
            case 12 -> get(tenant + "/devices");
            case 13 -> get(tenant + "/devicegroups");
            case 14 -> get(tenant + "/users");
            default -> get(tenant + "/operations/" + id);
        };
    }

    private static Request upload(String tenant) {
        return new Request(
                "POST", tenant + "/images", signedIn(), TestPackage.blink().build());
    }

    private static Request get(String path) {
        return new Request("GET", path, signedIn(), ByteString.EMPTY);
    }

    private static Request json(String method, String path, String body) {
        return new Request(method, path, signedIn().with("Content-Type", "application/json"), ByteString.ofUtf8(body));
    }

    private static Headers signedIn() {
        return Headers.of("Authorization", "Bearer " + PEOPLE.getFirst());
    }

    private static String createBody(String board) {
        return "{\"DeviceId\":\"%s\",\"TenantFriendlyName\":\"class\"}".formatted(board(board));
    }

    private static String board(String two) {
        return two.repeat(64);
    }
}
