package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiSecurity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the join dialogue asks for, and what becomes of the answers. The key is never kept here. */
final class JoinForm {
    private final JoinViewModel join;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<WifiSecurity> security;
    private final Optional<FoundNetwork> found;
    private final Optional<WifiNetwork> stored;
    private final EnterpriseForm enterprise;
    private final BooleanProperty changesOver = new SimpleBooleanProperty(true);
    private Optional<WifiNetwork> joined = Optional.empty();
    private boolean keepsKey;

    private JoinForm(
            JoinViewModel join, WifiSecurity security, Optional<FoundNetwork> found, Optional<WifiNetwork> stored) {
        this.join = join;
        this.security = new SimpleObjectProperty<>(security);
        this.found = found;
        this.stored = stored;
        enterprise = new EnterpriseForm(join.certificates());
    }

    /** For a network in sight; one that is stored already is given a new key, or enabled. */
    static JoinForm toJoin(FoundNetwork found, Optional<WifiNetwork> stored, JoinViewModel join) {
        return new JoinForm(join, found.security(), Optional.of(found), stored);
    }

    static JoinForm forHidden(JoinViewModel join) {
        return new JoinForm(join, WifiSecurity.PSK, Optional.empty(), Optional.empty());
    }

    static JoinForm forNewKey(WifiNetwork stored, JoinViewModel join) {
        return new JoinForm(join, stored.security(), Optional.empty(), Optional.of(stored));
    }

    /** For a stored network that is to be used again as it is. */
    static JoinForm toEnable(WifiNetwork stored, JoinViewModel join) {
        JoinForm form = forNewKey(stored, join);
        form.keepsKey = true;
        return form;
    }

    /** Tells the network that the board is in, which it would not leave by itself. */
    JoinForm comingFrom(Optional<WifiNetwork> network) {
        joined = network.filter(old -> asksForName() || !old.ssid().equals(ssid()));
        return this;
    }

    /** The network that the board is to leave for this one. */
    Optional<WifiNetwork> joined() {
        return joined;
    }

    /** Whether the network the board is in is disabled, so that it changes over. */
    BooleanProperty changesOverProperty() {
        return changesOver;
    }

    /** The network's name as typed, where it is asked for. */
    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<WifiSecurity> securityProperty() {
        return security;
    }

    /** Whether the network does not tell its name. */
    boolean asksForName() {
        return stored.isEmpty() && found.filter(each -> !each.ssid().isHidden()).isEmpty();
    }

    /** Whether nothing is known of the network, not even how it is protected. */
    boolean asksForSecurity() {
        return stored.isEmpty() && found.isEmpty();
    }

    boolean asksForKey() {
        return security.get() == WifiSecurity.PSK && !keepsKey;
    }

    /** Whether certificates of the board's store have to be chosen; those of a stored network cannot be changed. */
    boolean asksForCertificates() {
        return stored.isEmpty() && security.get() == WifiSecurity.EAP_TLS;
    }

    /** What is asked for certificates. */
    EnterpriseForm enterprise() {
        return enterprise;
    }

    boolean isPossible() {
        return keepsKey || security.get() != WifiSecurity.UNKNOWN;
    }

    /** Octets of the typed name, of at most {@link Ssid#MAX_OCTETS}. */
    int nameOctets() {
        return name.get().getBytes(StandardCharsets.UTF_8).length;
    }

    boolean isNameComplete() {
        return !asksForName() || (nameOctets() > 0 && nameOctets() <= Ssid.MAX_OCTETS);
    }

    String title() {
        if (asksForName()) {
            return Messages.text("wifi.dialog.hiddenTitle");
        }
        return stored.isPresent() && asksForKey()
                ? Messages.text("wifi.dialog.keyTitle", ssid().text())
                : Messages.text("wifi.dialog.joinTitle", ssid().text());
    }

    /** What there is to know before joining; may be empty. */
    String note() {
        if (!isPossible()) {
            return Messages.text("wifi.dialog.unknownSecurity");
        }
        if (asksForCertificates()) {
            return Messages.text("wifi.dialog.enterprise");
        }
        if (stored.isPresent() && found.isPresent()) {
            return Messages.text("wifi.dialog.stored", ssid().text());
        }
        return security.get() == WifiSecurity.OPEN ? Messages.text("wifi.dialog.open") : "";
    }

    /** The word on the button that ends it. */
    String verb() {
        if (stored.isEmpty()) {
            return Messages.text("wifi.dialog.join");
        }
        return asksForKey() ? Messages.text("wifi.dialog.replaceKey") : Messages.text("wifi.dialog.enable");
    }

    /** @param key present if it was asked for */
    void submit(Optional<Secret> key) {
        join.leave(joined.filter(old -> changesOver.get() && !old.ssid().equals(ssid())));
        if (stored.isEmpty()) {
            access(key)
                    .ifPresent(access -> join.add(new NewWifiNetwork(ssid(), access, asksForName(), Optional.empty())));
        } else {
            key.ifPresentOrElse(secret -> join.replaceKey(stored.get(), secret), () -> join.enable(stored.get()));
        }
    }

    private Optional<? extends WifiAccess> access(Optional<Secret> key) {
        return switch (security.get()) {
            case OPEN -> Optional.of(new WifiAccess.Open());
            case PSK -> key.map(WifiAccess.Key::new);
            case EAP_TLS -> enterprise.access();
            case UNKNOWN -> Optional.empty();
        };
    }

    private Ssid ssid() {
        return stored.map(WifiNetwork::ssid)
                .or(() -> found.map(FoundNetwork::ssid).filter(ssid -> !ssid.isHidden()))
                .orElseGet(() -> Ssid.of(name.get()));
    }
}
