package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, a key or a password is not repeated. */
class SecretWordsTest {
    private static final String CANARY = "kanarie7";

    static Stream<String> lines() {
        return Stream.of(
                        "device wifi add --ssid Lab --psk %s --nonsense",
                        "device wifi add --ssid Lab --pks %s",
                        "device wifi add --ssid Lab --pks=%s",
                        "device wifi add --ssid Lab --psk:%s",
                        "device wifi add --ssid Lab --PSK %s",
                        "device wifi add --ssid Lab --pksx two words %s",
                        "device wifi add --ssid Lab --secret %s",
                        "device wifi add --ssid Lab --pass-phrase %s",
                        "device wifi add --ssid Lab -p %s -x",
                        "device wifi add --ssid Lab -p%s -x",
                        "device wifi add --ssid Lab -k=%s -x",
                        "device wifi add --ssid Lab --psk -%s --nonsense",
                        "device wifi add --ssid Lab --psk --%s --nonsense",
                        "device wifi add --ssid Lab --psk <%s",
                        "device wifi add --ssid Lab --psk <%s>",
                        "device wifi add --ssid <my --psk %s>",
                        "device wifi add --ssid <my net> --psk %s",
                        "device wifi add --ssid <Lab> --pks <%s>",
                        "device wifi add --ssid Lab %s",
                        "device wifi add Lab %s",
                        "device wifi add --ssid Lab -%s",
                        "device wifi add --ssid Lab --psk \"%s",
                        "device wifi add --ssid Lab --psk '%s",
                        "device wifi ad --ssid Lab --psk %s",
                        "device wfi add --ssid Lab --psk %s",
                        "devce wifi add --ssid Lab -p %s",
                        "wifi add --ssid Lab -p %s",
                        "azsphere device wifi add --ssid Lab --pks %s",
                        "device wifi enable --id x --psk %s",
                        "device wifi enable --id 0 --pks %s",
                        "device network proxy apply -a p -r 80 -u me -p %s --nonsense",
                        "device network proxy apply -a p -r 80 -u me --pasword %s",
                        "device network proxy aply -a p -r 80 -u me -p %s",
                        "device certificate add -c a -t client -p a.pem -w %s --nonsense",
                        "device certificate add -c a -t client -p a.pem --private-key-pasword %s",
                        "device certificate add -c a -t client -p a.pem --private-key-password=%s --nonsense",
                        "device certificat add -c a -t client -p a.pem -w %s")
                .map(line -> line.formatted(CANARY));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void misspeltLineIsAnsweredWithoutTheSecret(String line) {
        ConsoleResult result = run(line);

        assertThat(result.exitCode()).as(line).isNotZero();
        assertThat(result.errors() + result.output()).startsWith("ERROR: ").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void misspeltLineIsShownWithoutTheSecret(String line) {
        assertThat(Interpreter.masked(line)).contains("****").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "device wifi scan",
                "device wifi show --id 7",
                "device wifi show -i7 -o json",
                "device wifi add --ssid \"Lab 24\" --psk-file key.txt --targeted-scan",
                "device certificate add -c Lab -t rootca -p root.pem",
                "device sideload deploy -p app.imagepackage",
                "device restart -d 313",
                "device wfi scan",
            })
    void lineWithoutASecretIsShownWhole(String line) {
        assertThat(Interpreter.masked(line)).isEqualTo(line);
    }

    @Test
    void mistakeItselfIsNamed() {
        assertThat(run("device wifi add --ssid Lab --pks " + CANARY).errors())
                .contains("--pks ****")
                .contains("Did you mean '--psk'?");
        assertThat(run("device wfi add").errors()).contains("'wfi' is misspelled");
        assertThat(run("device wifi show --id <network>").errors()).contains("'<network>' is a placeholder");
    }

    private static ConsoleResult run(String line) {
        try (var bench = new Bench(List.of(CannedBoards.of(1)))) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands()).run(line, Session.of(bench));
        }
    }
}
