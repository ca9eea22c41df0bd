package io.sphereexplorer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.PracticeBrowser;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.CloudEmulator;
import io.sphereexplorer.emulator.cloud.CloudSeed;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.DeviceUpdates;
import io.sphereexplorer.emulator.image.PracticeCapability;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.UpdateService.CheckIn;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.InternetTransport;
import io.sphereexplorer.net.http.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program's clients at an emulated cloud, over sockets of this computer. */
@Timeout(120)
class PracticeCloudTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String STUDENT = "student@contoso.example";
    private static final List<String> BOARDS = IntStream.range(0, 30)
            .mapToObj("%02x"::formatted)
            .map(octet -> octet.repeat(64))
            .toList();
    private static final int MANY_OCTETS = 9 << 20;

    private final ManualClock clock = new ManualClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CloudEmulator emulator = CloudEmulator.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> new CloudServices(new CloudSeed(5, BOARDS).cloud(clock), false, List.of(), clock));
    private final PracticeSignIn signIn = new PracticeSignIn(at("/login"), clock::advance);

    PracticeCloudTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        emulator.close();
    }

    @Test
    void aUserSignsInWithTheBrowser() throws IOException {
        Account account = signIn.inBrowser(PracticeBrowser.of(at(""), STUDENT));

        assertThat(account.mail()).isEqualTo(STUDENT);
        assertThat(sphere(account).tenants().list()).isEmpty();
    }

    @Test
    void aUserSignsInWithACode() throws IOException {
        List<DeviceCode> told = new ArrayList<>();
        var typing = new PracticeSignIn(at("/login"), time -> {
            clock.advance(time);
            press(told.getFirst(), "accept");
        });

        assertThat(typing.withCode(told::add).mail()).isEqualTo(STUDENT);
        assertThat(told.getFirst().page()).isEqualTo(emulator.base().resolve("/login"));
    }

    @Test
    void whoRefusesIsNotSignedInEitherWay() {
        List<DeviceCode> told = new ArrayList<>();
        var typing = new PracticeSignIn(at("/login"), _ -> press(told.getFirst(), "refuse"));

        assertThatThrownBy(() -> typing.withCode(told::add))
                .isInstanceOf(CloudException.SignInRefused.class)
                .hasMessageContaining("authorization_declined");
        assertThatThrownBy(() -> signIn.inBrowser(PracticeBrowser.refusing(at(""))))
                .isInstanceOf(CloudException.SignInRefused.class)
                .hasMessageContaining("access_denied");
        assertThat(signIn.accounts()).isEmpty();
    }

    @Test
    void theNextRunOfTheProgramGoesOnUntilTheAccountSignsOut() throws IOException {
        Account account = signIn.inBrowser(PracticeBrowser.of(at(""), STUDENT));
        var next = new PracticeSignIn(at("/login"), clock::advance, Realm.SPHERE, List.of(account));
        assertThat(sphere(next, account).tenants().list()).isEmpty();

        next.signOut(account);

        assertThatThrownBy(() -> sphere(account).tenants().list()).isInstanceOf(CloudException.SignInNeeded.class);
        var last = new PracticeSignIn(at("/login"), clock::advance, Realm.SPHERE, List.of(account));
        assertThatThrownBy(() -> sphere(last, account).tenants().list())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void aTokenThatHasEndedIsRenewedInMidRunWithoutAskingAnybody() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere);

        clock.advance(Duration.ofHours(2));

        assertThat(sphere.tenants().show(tenant).name()).isEqualTo("contoso-lab");
    }

    @Test
    void peopleClaimSideBySideAndEachBoardIsClaimedOnce() throws Exception {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = BOARDS.stream()
                    .map(board -> people.submit(
                            () -> over(sphere, tenant, sphere.devices(tenant).claim(board))))
                    .toList();
            for (var claim : claims) {
                assertThat(claim.get().state()).isEqualTo(Operation.State.COMPLETE);
            }
        }

        List<String> claimed = new ArrayList<>();
        sphere.devices(tenant)
                .list(page -> page.stream().map(ClaimedDevice::deviceId).forEach(claimed::add));
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(BOARDS);
    }

    @Test
    void aLargeImageArrivesWhole() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere);
        ByteString file = TestPackage.blink().ofSize(MANY_OCTETS).build();

        Operation upload = over(sphere, tenant, sphere.images(tenant).upload(file));

        assertThat(file.size()).isGreaterThan(MANY_OCTETS);
        List<Image> images = new ArrayList<>();
        sphere.images(tenant).list(images::addAll);
        assertThat(images)
                .singleElement()
                .satisfies(image -> assertThat(upload.resourceLocation())
                        .hasValueSatisfying(location ->
                                assertThat(location).endsWith(image.id().toString())));
    }

    @Test
    void aCapabilityFileIsForAClaimedBoardOfTheTenantAlone() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere);
        String board = BOARDS.getFirst();
        over(sphere, tenant, sphere.devices(tenant).claim(board));

        ByteString file = sphere.devices(tenant).capabilityFile(board, Set.of(Capability.APP_DEVELOPMENT));

        assertThat(file).isEqualTo(new PracticeCapability(board).octets());
        assertRefused(
                404, () -> sphere.devices(tenant).capabilityFile(BOARDS.getLast(), Set.of(Capability.APP_DEVELOPMENT)));
        assertRefused(400, () -> sphere.devices(tenant).capabilityFile(board, Set.of(Capability.RF_TEST_MODE)));
    }

    @Test
    void updatesOfTheLastFortnightAreReported() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere);
        over(sphere, tenant, sphere.devices(tenant).claim(BOARDS.subList(0, 3)));
        updated(BOARDS.get(0), Duration.ofDays(13));
        updated(BOARDS.get(1), Duration.ofDays(15));
        updated(BOARDS.get(3), Duration.ofDays(1));

        List<ErrorReport> reports = new ArrayList<>();
        sphere.devices(tenant).errorReports(reports::addAll);

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.deviceId()).isEqualTo(BOARDS.getFirst());
            assertThat(report.eventType()).isEqualTo("planned");
            assertThat(report.eventClass()).isEqualTo("OS");
            assertThat(report.startTimestampInUnix())
                    .isEqualTo(clock.instant().minus(Duration.ofDays(13)).getEpochSecond());
        });
    }

    @Test
    void halfAnEncodedCharacterIsRefused() throws IOException {
        assertThat(emulator.services()
                        .send(Request.get("/as3/v2/tenants/x/verification/%zz"))
                        .status())
                .isEqualTo(400);
    }

    private void updated(String board, Duration ago) {
        new DeviceUpdates(emulator.services().cloud())
                .ask(new CheckIn(
                        board,
                        clock.instant(),
                        "24.06",
                        "24.06",
                        Optional.of(clock.instant().minus(ago))));
    }

    private void press(DeviceCode code, String button) {
        String form = "user_code=%s&mail=%s&answer=%s".formatted(code.userCode(), STUDENT, button);
        try {
            at("").send(new Request("POST", "/login", Headers.NONE, ByteString.ofUtf8(form)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CloudException.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private InternetTransport at(String below) {
        return new InternetTransport(client, URI.create(emulator.base() + below), PATIENCE);
    }

    private SphereApi signedIn() throws IOException {
        return sphere(signIn.inBrowser(PracticeBrowser.of(at(""), STUDENT)));
    }

    private SphereApi sphere(Account account) {
        return sphere(signIn, account);
    }

    private SphereApi sphere(PracticeSignIn from, Account account) {
        return new LegacySphere(new CloudCalls(at("/as3"), from.tokens(account, Audience.SPHERE), clock::advance));
    }

    private static UUID makeTenant(SphereApi sphere) throws CloudException {
        Operation begun = sphere.tenants().create(BOARDS.getFirst(), "contoso-lab");
        over(sphere, begun.tenantId(), begun);
        return begun.tenantId();
    }

    private static Operation over(SphereApi sphere, UUID tenant, Operation begun) throws CloudException {
        return sphere.operations(tenant).await(begun, PATIENCE);
    }
}
