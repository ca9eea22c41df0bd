package io.sphereexplorer.contract;

import io.sphereexplorer.device.AppTrigger;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.NewCertificate;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.image.TestPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every typed call of the client, once, in an order in which a fresh board carries all of them out. */
final class ClientCalls {
    private static final CertificateId CERTIFICATE = new CertificateId("TestCert");
    private static final NewCertificate ROOT = new NewCertificate(
            CertificateType.ROOT_CA, ContractBoard.CREDENTIALS.certificate(), Optional.empty(), Optional.empty());
    private static final Proxy PROXY = new Proxy(true, "example.com", 80, Optional.empty(), List.of());

    /** A call of the client. */
    @FunctionalInterface
    interface ClientCall {
        void run(DeviceConnection client) throws DeviceException;
    }

    private ClientCalls() {}

    static List<Map.Entry<String, ClientCall>> all() {
        return List.of(
                call("identity", client -> client.device().identity()),
                call("status", client -> client.device().status()),
                call("capabilities", client -> client.device().capabilities()),
                call("manufacturing state", client -> client.device().manufacturingState()),
                call("OS version", client -> client.device().osVersion()),
                call("ABI versions", client -> client.device().abiVersions()),
                call("images", client -> client.device().images()),
                call("Wi-Fi scan", client -> client.wifi().scan()),
                call("Wi-Fi add", client -> client.wifi().add(NewWifiNetwork.open(Ssid.of("Nowhere")))),
                call("Wi-Fi networks", client -> client.wifi().networks()),
                call("Wi-Fi network", client -> client.wifi().network(0)),
                call("Wi-Fi disable", client -> client.wifi().setEnabled(0, false)),
                call("Wi-Fi status", client -> client.wifi().status()),
                call("Wi-Fi failures", client -> client.wifi().failures()),
                call("Wi-Fi failure", client -> client.wifi().failure(0)),
                call("Wi-Fi reload", client -> client.wifi().reloadConfig()),
                call("Wi-Fi power savings", client -> client.wifi().setPowerSavings(true)),
                call("Wi-Fi forget", client -> client.wifi().forget(0)),
                call("network status", client -> client.network().status()),
                call("interfaces", client -> client.network().interfaces()),
                call("interface", client -> client.network().interfaceNamed("wlan0")),
                call("interface down", client -> client.network().setUp("wlan0", false)),
                call("firewall", client -> client.network().firewall()),
                call("proxy apply", client -> client.proxy().apply(PROXY, Optional.empty())),
                call("proxy", client -> client.proxy().proxy()),
                call("proxy delete", client -> client.proxy().delete()),
                call("certificate add", client -> client.certificates().add(CERTIFICATE, ROOT)),
                call("certificates", client -> client.certificates().identifiers()),
                call("certificate", client -> client.certificates().certificate(CERTIFICATE)),
                call("certificate space", client -> client.certificates().availableSpace()),
                call("certificate remove", client -> client.certificates().remove(CERTIFICATE)),
                call("log", client -> client.diagnostics().log()),
                call("telemetry", client -> client.diagnostics().telemetry()),
                call("telemetry clear", client -> client.diagnostics().clearTelemetry()),
                call("stage", client -> client.apps().stage(ContractBoard.PACKAGE)),
                call("install", client -> client.apps().install(true)),
                call("installed", client -> client.apps().installed()),
                call("app status", client -> client.apps().status(TestPackage.BLINK)),
                call("app stop", client -> client.apps().trigger(TestPackage.BLINK, AppTrigger.STOP)),
                call("app quota", client -> client.apps().quota(TestPackage.BLINK)),
                call("memory", client -> client.apps().memory()),
                call("delete", client -> client.apps().delete(TestPackage.BLINK)),
                call("complete", client -> client.device().setManufacturingState(ManufacturingState.DEVICE_COMPLETE)),
                call("restart", client -> client.device().restart()));
    }

    private static Map.Entry<String, ClientCall> call(String name, ClientCall call) {
        return Map.entry(name, call);
    }
}
