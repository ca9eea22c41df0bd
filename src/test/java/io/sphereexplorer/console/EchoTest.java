package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.app.CheckImage;
import io.sphereexplorer.command.app.DeleteApps;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.app.ListImages;
import io.sphereexplorer.command.app.ShowAppQuota;
import io.sphereexplorer.command.app.ShowAppStatus;
import io.sphereexplorer.command.app.ShowImagePackage;
import io.sphereexplorer.command.app.ShowMemoryStats;
import io.sphereexplorer.command.app.StartApp;
import io.sphereexplorer.command.app.StopApp;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.ShowCaCertificate;
import io.sphereexplorer.command.bulk.ClaimAll;
import io.sphereexplorer.command.bulk.PlanBulkClaim;
import io.sphereexplorer.command.capability.ApplyCapability;
import io.sphereexplorer.command.capability.EnableDevelopment;
import io.sphereexplorer.command.capability.ShowCapabilityFile;
import io.sphereexplorer.command.capability.UpdateCapability;
import io.sphereexplorer.command.certificate.InspectCertificateFile;
import io.sphereexplorer.command.claim.ClaimDevice;
import io.sphereexplorer.command.claim.FindOwner;
import io.sphereexplorer.command.claim.PlanClaim;
import io.sphereexplorer.command.claim.SettleClaims;
import io.sphereexplorer.command.defender.ListAlerts;
import io.sphereexplorer.command.defender.ListRecommendations;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.command.defender.ShowPosture;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.command.deployment.CreateDeployment;
import io.sphereexplorer.command.deployment.DownloadImage;
import io.sphereexplorer.command.deployment.ListDeployments;
import io.sphereexplorer.command.deployment.ListUploads;
import io.sphereexplorer.command.deployment.ShowUpload;
import io.sphereexplorer.command.device.IdentifyBoard;
import io.sphereexplorer.command.device.ListAttached;
import io.sphereexplorer.command.device.RenameBoard;
import io.sphereexplorer.command.device.RescanAttached;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowAttached;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.diagnostics.ClearTelemetry;
import io.sphereexplorer.command.diagnostics.FetchLog;
import io.sphereexplorer.command.diagnostics.FollowOutput;
import io.sphereexplorer.command.diagnostics.GetSupportData;
import io.sphereexplorer.command.diagnostics.PreviewSupportData;
import io.sphereexplorer.command.diagnostics.SaveLog;
import io.sphereexplorer.command.diagnostics.SaveTelemetry;
import io.sphereexplorer.command.fleet.CountDevices;
import io.sphereexplorer.command.fleet.DeviceScope;
import io.sphereexplorer.command.fleet.DownloadCapability;
import io.sphereexplorer.command.fleet.ListDevices;
import io.sphereexplorer.command.fleet.ListTargetedImages;
import io.sphereexplorer.command.fleet.MoveDevice;
import io.sphereexplorer.command.fleet.SetUpForCloudTest;
import io.sphereexplorer.command.fleet.SetUpForDevelopment;
import io.sphereexplorer.command.fleet.ShowDeploymentStatus;
import io.sphereexplorer.command.fleet.ShowDevice;
import io.sphereexplorer.command.fleet.UndoDevelopment;
import io.sphereexplorer.command.hub.AddHubCertificate;
import io.sphereexplorer.command.hub.CheckHandOff;
import io.sphereexplorer.command.hub.ChooseHub;
import io.sphereexplorer.command.hub.ConnectHub;
import io.sphereexplorer.command.hub.CreateHubDevice;
import io.sphereexplorer.command.hub.CreateHubDevices;
import io.sphereexplorer.command.hub.DeleteHubCertificate;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.HandOver;
import io.sphereexplorer.command.hub.ListHubCertificates;
import io.sphereexplorer.command.hub.ListHubDevices;
import io.sphereexplorer.command.hub.ListHubs;
import io.sphereexplorer.command.hub.PlanCertificateRemoval;
import io.sphereexplorer.command.hub.ShowChosenHub;
import io.sphereexplorer.command.hub.ShowHubDevice;
import io.sphereexplorer.command.hub.ShowVerificationCode;
import io.sphereexplorer.command.hub.VerifyHubCertificate;
import io.sphereexplorer.command.ledger.ExportLedger;
import io.sphereexplorer.command.ledger.ListLedger;
import io.sphereexplorer.command.ledger.VerifyLedger;
import io.sphereexplorer.command.maintenance.CheckForUpdate;
import io.sphereexplorer.command.maintenance.CleanForNextUser;
import io.sphereexplorer.command.maintenance.PlanCleaning;
import io.sphereexplorer.command.maintenance.ShowUpdateStatus;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowInterface;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.product.CreateDefaultGroups;
import io.sphereexplorer.command.product.CreateDeviceGroup;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.DeleteDeviceGroup;
import io.sphereexplorer.command.product.DeleteProduct;
import io.sphereexplorer.command.product.ListDeviceGroups;
import io.sphereexplorer.command.product.ListProducts;
import io.sphereexplorer.command.product.ShowDeviceGroup;
import io.sphereexplorer.command.product.ShowProduct;
import io.sphereexplorer.command.product.UpdateDeviceGroup;
import io.sphereexplorer.command.recovery.RecoverDevice;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.command.wifi.ScanNetworks;
import io.sphereexplorer.command.wifi.SetPowerSavings;
import io.sphereexplorer.command.wifi.ShowFailure;
import io.sphereexplorer.command.wifi.ShowNetwork;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window prints for a click can be typed: the line reads as a command with the same text. */
class EchoTest {
    private static final Path NOWHERE = Path.of("/no such folder/of mine.zip");
    private static final DeviceId BOARD = new DeviceId("ab".repeat(64));
    private static final Path BOARDS = Path.of("boards.csv");
    private static final UUID APP = new UUID(1, 2);
    private static final Optional<String> CHOSEN = Optional.empty();
    private static final Optional<String> LAB = Optional.of("Contoso Lab");
    private static final DeviceId DEVICE = new DeviceId("ab".repeat(64));
    private static final Set<Capability> BOTH = Set.of(Capability.APP_DEVELOPMENT, Capability.FIELD_SERVICING);
    private static final DeviceGroupChange EVERYTHING = new DeviceGroupChange(
            Optional.of("US region"),
            Optional.of("-west-"),
            Optional.of(OsFeed.RETAIL_EVALUATION),
            Optional.of(UpdatePolicy.NO_APPLICATION_UPDATES),
            Optional.of(false));
    private static final Secret KEY = Secret.of("sphere-lab-24");

    static Stream<Command<?>> commands() {
        return Stream.of(
                new InspectCertificateFile(NOWHERE, Optional.empty(), InstantSource.system()),
                new InspectCertificateFile(Path.of("lab.p12"), Optional.of(KEY), InstantSource.system()),
                new ShowCaCertificate(new CaChoice(Optional.of("AB12"), LAB), InstantSource.system()),
                new DownloadCa(DownloadCa.Form.CERTIFICATE, new FileToSave(Path.of("ca.pem"), true), CaChoice.ACTIVE),
                new ListAttached(),
                new RescanAttached(),
                new ShowAttached(),
                new ShowSecurityState(),
                new ShowOsVersion(),
                new ShowStatus(),
                new RestartDevice(),
                new IdentifyBoard(1),
                new RenameBoard("Left bench"),
                new RenameBoard(""),
                new RecoverDevice(Optional.empty(), Optional.empty(), false),
                new RecoverDevice(Optional.of(Path.of("my images")), Optional.of(Path.of("-cap")), true),
                new ShowUpdateStatus(),
                new CheckForUpdate(Pace.real()),
                new PlanCleaning(),
                new CleanForNextUser("0d47", Pace.real()),
                new PlanBulkClaim(Path.of("my boards.csv"), Optional.empty()),
                new PlanBulkClaim(Path.of("-b.csv"), Optional.of("my lab")),
                new ClaimAll(
                        BOARDS,
                        Optional.of("-lab"),
                        Optional.of(new FileToSave(NOWHERE, true)),
                        Optional.empty(),
                        Pace.real()),
                new ClaimAll(BOARDS, Optional.empty(), Optional.empty(), Optional.empty(), Pace.real()),
                new ClaimDevice(Optional.empty(), Optional.empty(), Optional.empty(), Pace.real()),
                new ClaimDevice(Optional.of(BOARD), Optional.of("my lab"), Optional.empty(), Pace.real()),
                new PlanClaim(Optional.of(BOARD), Optional.of("-lab"), Pace.real()),
                new FindOwner(Optional.of(BOARD), Pace.real()),
                new SettleClaims(Optional.empty(), Pace.real()),
                new ShowCapabilities(),
                new ShowManufacturingState(),
                new ScanNetworks(),
                new ListNetworks(),
                new ShowNetwork(3),
                new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))),
                new AddNetwork(
                        new NewWifiNetwork(Ssid.of("Lab 24"), new WifiAccess.Key(KEY), true, Optional.of("-bench"))),
                new AddNetwork(NewWifiNetwork.of(
                        Ssid.of("Lab-EAP"),
                        new WifiAccess.Certificates(new CertificateId("-client"), Optional.empty(), Optional.empty()))),
                new AddNetwork(NewWifiNetwork.of(
                        Ssid.of("Lab-EAP"),
                        new WifiAccess.Certificates(
                                new CertificateId("LabClient"),
                                Optional.of("bench 1@lab.example"),
                                Optional.of(new CertificateId("LabRoot"))))),
                new EnableNetwork(3),
                new ReplaceKey(3, KEY),
                new DisableNetwork(3),
                new ForgetNetwork(3),
                new ShowWifiStatus(),
                new ReloadWifiConfig(),
                new ListFailures(),
                new ListInterfaces(),
                new EnableInterface("wlan0"),
                new DisableInterface("-d eth"),
                new FetchLog(),
                new SaveLog(new FileToSave(NOWHERE, false), false),
                new SaveLog(new FileToSave(NOWHERE, true), true),
                new SaveTelemetry(new FileToSave(NOWHERE, true)),
                new ClearTelemetry(),
                new FollowOutput(Optional.empty(), false, Optional.empty(), _ -> {}, InstantSource.system()),
                new FollowOutput(
                        Optional.of(new UUID(1, 2)),
                        true,
                        Optional.of(Duration.ofSeconds(5)),
                        _ -> {},
                        InstantSource.system()),
                new GetSupportData(new FileToSave(NOWHERE, true)),
                new PreviewSupportData(),
                new ShowNetworkStatus(),
                new ShowInterface("wlan0"),
                new ShowFailure(3),
                new SetPowerSavings(true),
                new SetPowerSavings(false),
                new ShowCapabilityFile(Path.of("my board.cap")),
                new ApplyCapability(Optional.of(Path.of("my board.cap"))),
                new ApplyCapability(Optional.empty()),
                new UpdateCapability(Path.of("-b.cap")),
                new EnableDevelopment(Path.of("C:\\caps\\b.cap")),
                new CheckImage(Path.of("my app.imagepackage")),
                new DeployImage(Path.of("-app.imagepackage"), true, true),
                new ShowImagePackage(Path.of("a.bin")),
                new ListImages(),
                new ShowAppStatus(Optional.of(APP)),
                new ShowAppStatus(Optional.empty()),
                new StartApp(Optional.of(APP), true),
                new StopApp(Optional.empty()),
                new DeleteApps(Optional.of(APP), List.of()),
                new ShowAppQuota(Optional.of(APP)),
                new ShowMemoryStats(),
                new ListLedger(Optional.empty()),
                new ListLedger(Optional.of("f2a90d47")),
                new VerifyLedger(),
                new ExportLedger(new FileToSave(NOWHERE, false)),
                new ExportLedger(new FileToSave(NOWHERE, true)));
    }

    static Stream<Command<?>> commandsOfTheCloud() {
        return Stream.of(
                new ShowPosture(CHOSEN, InstantSource.system()),
                new ShowPosture(LAB, InstantSource.system()),
                new ListRecommendations(CHOSEN, Optional.empty(), false, InstantSource.system()),
                new ListRecommendations(LAB, Optional.of(Severity.HIGH), true, InstantSource.system()),
                new ListAlerts(CHOSEN, Optional.empty(), Optional.empty(), InstantSource.system()),
                new ListAlerts(
                        LAB,
                        Optional.of(Severity.INFORMATIONAL),
                        Optional.of(AlertStatus.ACTIVE),
                        InstantSource.system()),
                new SettleAlert(
                        SettleAlert.Step.DISMISS, "IoT_Cert_Expired/2026-11-22", CHOSEN, InstantSource.system()),
                new SettleAlert(SettleAlert.Step.RESOLVE, "-2517 a", LAB, InstantSource.system()),
                new ListProducts(CHOSEN),
                new ListProducts(LAB),
                new ShowProduct(LAB, "Dish washer"),
                new CreateProduct(CHOSEN, "Dish washer", "-for \"plates\"", false),
                new CreateProduct(LAB, "Toaster", "", true),
                new DeleteProduct(LAB, "Toaster"),
                new ListDeviceGroups(LAB, Optional.of("Toaster")),
                new ListDeviceGroups(CHOSEN, Optional.empty()),
                new ShowDeviceGroup(CHOSEN, "Dish washer/Field Test"),
                new CreateDefaultGroups(CHOSEN, "Toaster"),
                new CreateDeviceGroup(LAB, "Dish washer", EVERYTHING),
                new UpdateDeviceGroup(CHOSEN, "Toaster/US region", EVERYTHING),
                new DeleteDeviceGroup(CHOSEN, "Toaster/US region"),
                new ListDeployments(CHOSEN, "Toaster/US region"),
                new CreateDeployment(LAB, "Toaster/US region", List.of(APP, new UUID(3, 4))),
                new AddImage(LAB, Path.of("my app.imagepackage")),
                new ListUploads(CHOSEN),
                new ShowUpload(CHOSEN, APP),
                new DownloadImage(CHOSEN, APP, new FileToSave(NOWHERE, true)),
                new ListDevices(CHOSEN, DeviceScope.ALL, _ -> {}),
                new CountDevices(LAB, new DeviceScope(Optional.of("Toaster"), Optional.empty())),
                new CountDevices(CHOSEN, new DeviceScope(Optional.empty(), Optional.of("Toaster/Development"))),
                new ShowDevice(LAB, DEVICE),
                new MoveDevice(CHOSEN, DEVICE, "Dish washer/Field Test"),
                new ListTargetedImages(CHOSEN, DEVICE),
                new DownloadCapability(LAB, DEVICE, Set.of(), new FileToSave(NOWHERE, true)),
                new DownloadCapability(CHOSEN, DEVICE, BOTH, new FileToSave(NOWHERE, false)),
                new ShowDeploymentStatus(LAB),
                new SetUpForDevelopment(LAB, Optional.of("Toaster"), Optional.empty(), Pace.real()),
                new SetUpForDevelopment(CHOSEN, Optional.empty(), Optional.of("Toaster/My group"), Pace.real()),
                new SetUpForCloudTest(CHOSEN, Optional.empty(), Optional.empty(), Pace.real()),
                new UndoDevelopment(LAB, Optional.empty(), Optional.of("Toaster/Production"), BOTH, Pace.real()),
                new UndoDevelopment(CHOSEN, Optional.empty(), Optional.empty(), Set.of(), Pace.real()));
    }

    static Stream<Command<?>> commandsOfHubs() {
        Optional<String> id = Optional.of(DEVICE.lowerCase());
        var dated = new CaChoice(Optional.of("BFF18CC1"), LAB);
        return Stream.of(
                new ListHubs(),
                new ChooseHub("contoso-hub"),
                new ShowChosenHub(),
                new ConnectHub(Secret.of("HostName=x.azure-devices.net;SharedAccessKey=c2VjcmV0")),
                new ListHubCertificates(),
                new AddHubCertificate(CaChoice.ACTIVE, Optional.empty(), CHOSEN, false, InstantSource.system()),
                new AddHubCertificate(dated, Optional.empty(), Optional.of("-lab"), true, InstantSource.system()),
                new AddHubCertificate(CaChoice.ACTIVE, Optional.of(NOWHERE), CHOSEN, false, InstantSource.system()),
                new ShowVerificationCode("lab"),
                new VerifyHubCertificate("-lab", Optional.empty(), CHOSEN),
                new VerifyHubCertificate("lab", Optional.of(Path.of("my proof.cer")), LAB),
                new PlanCertificateRemoval("lab", LAB),
                new DeleteHubCertificate("lab", "lab"),
                new ListHubDevices(_ -> {}),
                new ShowHubDevice(Optional.empty()),
                new ShowHubDevice(id),
                new CreateHubDevice(Optional.empty(), CHOSEN, false, false),
                new CreateHubDevice(id, LAB, true, true),
                new CreateHubDevices(Optional.empty(), CHOSEN, _ -> {}),
                new CreateHubDevices(Optional.of(BOARDS), LAB, _ -> {}),
                new DeleteHubDevice(DEVICE.lowerCase(), DEVICE.lastDigits(4)),
                new CheckHandOff(Optional.empty(), CHOSEN, InstantSource.system()),
                new CheckHandOff(id, LAB, InstantSource.system()),
                new HandOver(Optional.empty(), CHOSEN, true, HandOver.USUAL_WAIT, Pace.real()),
                new HandOver(id, LAB, false, Duration.ZERO, Pace.real()));
    }

    @ParameterizedTest
    @MethodSource({"commands", "commandsOfHubs", "commandsOfTheCloud"})
    void lineOfEachCommandReadsAsThatCommand(Command<?> command) {
        assertThat(firstRunOf(command.asText())).isEqualTo(command.asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Eq",
                "--psk",
                "<lab>",
                "<my lab>",
                "a\"b",
                "end\\",
                "a\\\"b",
                "a\\'b",
                "“curly”",
                "O'Brien",
                "wifi",
                "#1"
            })
    void oddNameIsReadAsItWasEchoed(String name) {
        var boards = CannedBoards.of(1);

        String echo = new AddNetwork(NewWifiNetwork.open(Ssid.of(name))).asText();

        assertThat(firstRunOf(echo, boards)).isEqualTo(echo);
        assertThat(Ssid.of(name).text()).isEqualTo(name);
    }

    private static String firstRunOf(String line) {
        var boards = CannedBoards.of(1).answering("GET /status", 200, "{\"uptime\":1}");
        return firstRunOf(line, boards);
    }

    private static String firstRunOf(String line, CannedBoards boards) {
        var runner = new CommandRunner();
        List<String> told = new ArrayList<>();
        runner.onRun(run -> told.add(run.text()));
        boards.afterwards("POST /restart", "GET /status", 200, "{\"uptime\":0}");
        try (var bench = new Bench(List.of(boards))) {
            ConsoleResult result = new Interpreter(runner, FailureCatalogue.forCommands()).run(line, Session.of(bench));
            assertThat(result.exitCode()).as(result.errors()).isNotEqualTo(2);
        }
        return told.getFirst();
    }
}
