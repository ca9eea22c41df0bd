package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemBrowserTest {
    private static final URI PAGE = URI.create("https://login.microsoftonline.com/x?y=%20&z=1");

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, 'rundll32 url.dll,FileProtocolHandler'"})
    void pageIsOpenedByTheSystemsOwnProgram(String system, String program) {
        List<String> command = browser(system).command(PAGE);

        assertThat(String.join(" ", command)).isEqualTo(program + " " + PAGE);
        assertThat(command.getLast()).as("one word").isEqualTo(PAGE.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://contoso.example/", "file:///etc/passwd", "mailto:x@y", "javascript:alert(1)", "-x"})
    void nothingElseThanPagesOverHttpsAndThisComputerIsOpened(String page) {
        assertThat(browser("Linux").command(URI.create(page))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/login", "http://127.0.0.1:1/", "http://[::1]:1/"})
    void practicePagesAreOnThisComputer(String page) {
        assertThat(browser("Linux").command(URI.create(page))).contains(page);
    }

    @Test
    void withoutADesktopNothingOpens() {
        assertThat(SystemBrowser.of("Linux", Map.of()).open(PAGE)).isFalse();
    }

    private static SystemBrowser browser(String system) {
        return SystemBrowser.of(system, Map.of("DISPLAY", ":0"));
    }
}
