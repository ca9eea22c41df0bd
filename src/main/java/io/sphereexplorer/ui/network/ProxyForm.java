package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed of a proxy, and what is still wrong with it; its password is not kept here. */
final class ProxyForm {
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty exceptions = new SimpleStringProperty("");
    private final BooleanProperty basic = new SimpleBooleanProperty();
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);

    /** @param stored the proxy that is to be changed, if there is one */
    ProxyForm(Optional<Proxy> stored) {
        stored.ifPresent(this::fill);
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty usernameProperty() {
        return username;
    }

    /** Separated by commas, blanks or line breaks. */
    StringProperty exceptionsProperty() {
        return exceptions;
    }

    /** Whether the proxy wants a user name and a password. */
    BooleanProperty basicProperty() {
        return basic;
    }

    BooleanProperty enabledProperty() {
        return enabled;
    }

    /** What is wrong with what was typed; empty if nothing is, or as long as a field is only empty. */
    StringBinding problem() {
        return Bindings.createStringBinding(this::firstProblem, address, port, username, exceptions, basic);
    }

    /** Present as soon as it could be sent, but for the password. */
    Optional<Proxy> proxy() {
        boolean whole = firstProblem().isEmpty()
                && !address.get().isBlank()
                && portNumber().isPresent()
                && (!basic.get() || !username.get().isEmpty());
        return whole
                ? Optional.of(new Proxy(
                        enabled.get(),
                        address.get().strip(),
                        portNumber().getAsInt(),
                        basic.get() ? Optional.of(username.get()) : Optional.empty(),
                        listed()))
                : Optional.empty();
    }

    private String firstProblem() {
        if (!isAddress(address.get().strip())) {
            return Messages.text("network.proxy.problem.address");
        }
        if (!port.get().isBlank() && portNumber().isEmpty()) {
            return Messages.text("network.proxy.problem.port");
        }
        if (basic.get() && octets(username.get()) > Proxy.MAX_CREDENTIAL) {
            return Messages.text("network.proxy.problem.username");
        }
        return listed().stream().allMatch(ProxyForm::isAddress) ? "" : Messages.text("network.proxy.problem.exception");
    }

    private void fill(Proxy stored) {
        address.set(stored.address());
        port.set(String.valueOf(stored.port()));
        stored.username().ifPresent(username::set);
        basic.set(stored.username().isPresent());
        exceptions.set(String.join("\n", stored.exceptions()));
        enabled.set(stored.enabled());
    }

    private OptionalInt portNumber() {
        String text = port.get().strip();
        boolean number = text.matches("[0-9]{1,5}");
        int value = number ? Integer.parseInt(text) : -1;
        return value >= 0 && value <= Proxy.MAX_PORT ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private List<String> listed() {
        return Stream.of(exceptions.get().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean isAddress(String text) {
        boolean scheme = text.contains("/");
        return !scheme && text.chars().noneMatch(Character::isWhitespace) && octets(text) <= Proxy.MAX_ADDRESS;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
