package io.sphereexplorer.app;

import io.sphereexplorer.ui.tenant.SignInViewModel;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows pages in the browser that the system's user has chosen, by the command that each system has for it: the ways of
 * Java and JavaFX do not tell whether there was a browser.
 */
final class SystemBrowser implements SignInViewModel.Browser {
    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

    /** In which a system without a browser says so. */
    private static final int SECONDS = 2;

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String system;
    private final Map<String, String> environment;

    private SystemBrowser(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    static SystemBrowser ofThisSystem() {
        return new SystemBrowser(System.getProperty("os.name"), System.getenv());
    }

    /** @param system as Java names it */
    static SystemBrowser of(String system, Map<String, String> environment) {
        return new SystemBrowser(system, environment);
    }

    @Override
    public boolean open(URI page) {
        List<String> command = command(page);
        if (command.isEmpty()) {
            return false;
        }
        try {
            Process opening = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !opening.waitFor(SECONDS, TimeUnit.SECONDS) || opening.exitValue() == 0;
        } catch (IOException e) {
            LOG.info("no browser was started", e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What shows the page; empty if nothing can, or if it is neither on the web over https nor on this computer. */
    List<String> command(URI page) {
        String address = page.toASCIIString();
        if (!isFit(page)) {
            return List.of();
        }
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        if (system.startsWith("mac")) {
            return List.of("open", address);
        }
        boolean hasScreen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return hasScreen ? List.of("xdg-open", address) : List.of();
    }

    private static boolean isFit(URI page) {
        String scheme = String.valueOf(page.getScheme());
        return page.getHost() != null
                && (scheme.equals("https") || (scheme.equals("http") && THIS_COMPUTER.contains(page.getHost())));
    }
}
