package io.sphereexplorer.console;

import io.sphereexplorer.command.network.DeleteProxy;
import io.sphereexplorer.command.network.DisableProxy;
import io.sphereexplorer.command.network.EnableProxy;
import io.sphereexplorer.command.network.ShowProxy;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.Proxy;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verbs of the group {@code device network proxy}; azsphere-cli §5.5. */
@Command(name = "proxy", description = "Set the proxy through which a device reaches its network.")
final class ProxyVerbs {
    private final BoardRun run;

    ProxyVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "apply",
            description = "Store a proxy in place of the one before.",
            footer = "Example: azsphere device network proxy apply -a proxy.lab -r 8080 -t anonymous --enable")
    Answer apply(@Mixin ProxyOptions options) throws IOException, CommandLineException {
        Proxy proxy = run.of(options.command());
        if (!proxy.enabled()) {
            run.note("note: the proxy is stored but not enabled; 'azsphere device network proxy enable' enables it");
        }
        return NetworkAnswers.proxy(proxy);
    }

    @Command(
            name = "show",
            description = "Show the proxy of the device, without its password.",
            footer = "Example: azsphere device network proxy show")
    Answer show() throws IOException {
        return NetworkAnswers.proxy(run.of(new ShowProxy()).orElseThrow(DeviceException.NoProxy::new));
    }

    @Command(
            name = "enable",
            description = "Let the device use its proxy.",
            footer = "Example: azsphere device network proxy enable")
    Answer enable(@Mixin ProxyPassword password) throws IOException, CommandLineException {
        return NetworkAnswers.proxy(run.of(new EnableProxy(password.secret())));
    }

    @Command(
            name = "disable",
            description = "Keep the proxy, but let the device not use it.",
            footer = "Example: azsphere device network proxy disable")
    Answer disable(@Mixin ProxyPassword password) throws IOException, CommandLineException {
        return NetworkAnswers.proxy(run.of(new DisableProxy(password.secret())));
    }

    @Command(
            name = "delete",
            description = "Remove the proxy from the device.",
            footer = "Example: azsphere device network proxy delete")
    Answer delete() throws IOException {
        run.of(new DeleteProxy());
        return Answer.sentence("The device has no proxy now.");
    }
}
