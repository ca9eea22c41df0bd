package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.WifiNetwork;
import java.util.Locale;
import java.util.Optional;

/** The steps of a cleaning, in their order: networks before the certificates they use, what may restart the board last. */
public enum CleaningStep {
    NETWORKS {
        @Override
        public int count(CleaningPlan plan) {
            return plan.networks().size();
        }

        @Override
        boolean remove(CleaningPlan plan, DeviceConnection board) throws DeviceException {
            for (WifiNetwork network : plan.networks()) {
                board.wifi().forget(network.id());
            }
            return false;
        }

        @Override
        int left(DeviceConnection board) throws DeviceException {
            return board.wifi().networks().size();
        }
    },
    CERTIFICATES {
        @Override
        public int count(CleaningPlan plan) {
            return plan.certificates().size();
        }

        @Override
        boolean remove(CleaningPlan plan, DeviceConnection board) throws DeviceException {
            for (String name : plan.certificates()) {
                Optional<CertificateId> certificate = CertificateId.parse(name);
                if (certificate.isPresent()) { // otherwise the board will still have it
                    board.certificates().remove(certificate.get());
                }
            }
            return false;
        }

        @Override
        int left(DeviceConnection board) throws DeviceException {
            return board.certificates().identifiers().size();
        }
    },
    PROXY {
        @Override
        public int count(CleaningPlan plan) {
            return plan.proxy().isPresent() ? 1 : 0;
        }

        @Override
        boolean remove(CleaningPlan plan, DeviceConnection board) throws DeviceException {
            board.proxy().delete();
            return false;
        }

        @Override
        int left(DeviceConnection board) throws DeviceException {
            return board.proxy().proxy().isPresent() ? 1 : 0;
        }
    },
    APPLICATIONS {
        @Override
        public int count(CleaningPlan plan) {
            return plan.applications().size();
        }

        @Override
        boolean remove(CleaningPlan plan, DeviceConnection board) throws DeviceException {
            boolean restarts = false;
            for (CleaningPlan.Application application : plan.applications()) {
                restarts |= board.apps().delete(application.component());
            }
            return restarts;
        }

        @Override
        int left(DeviceConnection board) throws DeviceException {
            return CleaningPlan.applications(board).size();
        }
    };

    /** How many things it removes. */
    public abstract int count(CleaningPlan plan);

    /** Removes them, and tells whether the board restarts now. */
    abstract boolean remove(CleaningPlan plan, DeviceConnection board) throws DeviceException;

    /** How many the board still has. */
    abstract int left(DeviceConnection board) throws DeviceException;

    /** The key of what it does now, in the messages. */
    String key() {
        return "step.clean." + word();
    }

    /** For keys: {@code networks}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
