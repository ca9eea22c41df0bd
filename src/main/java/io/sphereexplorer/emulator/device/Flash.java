package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.certificate.CertificateStore;
import io.sphereexplorer.emulator.diagnostics.DiagnosticLog;
import io.sphereexplorer.emulator.diagnostics.ErrorReports;
import io.sphereexplorer.emulator.image.ImageStore;
import io.sphereexplorer.emulator.network.Ethernet;
import io.sphereexplorer.emulator.network.ProxyStore;
import io.sphereexplorer.emulator.wifi.NetworkStore;

/** What a board keeps through restarts and forgets when it is reset. */
final class Flash {
    private final NetworkStore networks = new NetworkStore();
    private final ProxyStore proxy = new ProxyStore();
    private final Ethernet ethernet = new Ethernet();
    private final CertificateStore certificates = new CertificateStore();
    private final ImageStore images = new ImageStore();
    private final DiagnosticLog log = new DiagnosticLog();
    private final ErrorReports reports = new ErrorReports();

    NetworkStore networks() {
        return networks;
    }

    ProxyStore proxy() {
        return proxy;
    }

    Ethernet ethernet() {
        return ethernet;
    }

    CertificateStore certificates() {
        return certificates;
    }

    ImageStore images() {
        return images;
    }

    DiagnosticLog log() {
        return log;
    }

    ErrorReports reports() {
        return reports;
    }

    void clear() {
        networks.clear();
        proxy.clear();
        ethernet.clear();
        certificates.clear();
        images.clear();
        log.clear();
        reports.clear();
    }
}
