package io.sphereexplorer.command.faults;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.app.ListImages;
import io.sphereexplorer.command.app.ShowAppQuota;
import io.sphereexplorer.command.app.ShowAppStatus;
import io.sphereexplorer.command.app.ShowMemoryStats;
import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.certificate.ShowCertificateQuota;
import io.sphereexplorer.command.device.ListAttached;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowAttached;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.diagnostics.ClearTelemetry;
import io.sphereexplorer.command.diagnostics.FetchLog;
import io.sphereexplorer.command.maintenance.PlanCleaning;
import io.sphereexplorer.command.maintenance.ShowUpdateStatus;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.command.network.ListFirewallRules;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.network.ShowProxy;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.command.wifi.ScanNetworks;
import io.sphereexplorer.command.wifi.ShowNetwork;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import java.util.List;
import java.util.Optional;

/** One command of every kind that goes to a board. */
final class Verbs {
    private Verbs() {}

    static List<Command<?>> all() {
        return List.of(
                new ListAttached(),
                new ShowAttached(),
                new ShowOsVersion(),
                new RestartDevice(),
                new ShowCapabilities(),
                new ShowManufacturingState(),
                new ShowSecurityState(),
                new ShowStatus(),
                new ScanNetworks(),
                new ListNetworks(),
                new ShowNetwork(0),
                new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest/Visitors"))),
                new EnableNetwork(0),
                new DisableNetwork(0),
                new ReplaceKey(0, Secret.of("sphere-lab-24")),
                new ForgetNetwork(1),
                new ShowWifiStatus(),
                new ReloadWifiConfig(),
                new ListFailures(),
                new ListInterfaces(),
                new DisableInterface("wlan0"),
                new EnableInterface("wlan0"),
                new FetchLog(),
                new ClearTelemetry(),
                new PlanCleaning(),
                new ShowUpdateStatus(),
                new ListImages(),
                new ShowAppStatus(Optional.empty()),
                new ShowAppQuota(Optional.empty()),
                new ShowMemoryStats(),
                new ListCertificates(),
                new ShowCertificateQuota(),
                new ListFirewallRules(),
                new ShowProxy(),
                new ShowNetworkStatus());
    }
}
