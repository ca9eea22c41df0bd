package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.certificate.TestCertificate;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateVerbsTest {
    private final CommandRunner runner = new CommandRunner();
    private final Interpreter interpreter = new Interpreter(runner, new FailureCatalogue());
    private final CannedBoards boards = CannedBoards.of(1);

    @TempDir
    private Path folder;

    @Test
    void namesPrintAsTheBoardGivesThem() {
        boards.answering("GET /certstore/certs", 200, "{\"identifiers\":[\"A\",\"B\"]}");

        assertThat(run("device certificate list -o json").output())
                .isEqualTo("{\n  \"identifiers\": [\n    \"A\",\n    \"B\"\n  ]\n}\n");
        assertThat(run("device cert list -o text").output()).isEqualTo("Certificates found:\n--> A\n--> B\n");
    }

    @Test
    void emptyStoreIsASentenceForPeople() {
        boards.answering("GET /certstore/certs", 200, "{\"identifiers\":[]}");

        assertThat(run("device certificate list").output()).isEqualTo("No certificates found\n");
        assertThat(run("device certificate list -o json").output()).isEqualTo("{\n  \"identifiers\": []\n}\n");
    }

    @Test
    void certificateAndQuotaPrint() {
        boards.answering("GET /certstore/space", 200, "{\"AvailableSpace\":\"24514\"}")
                .answering(
                        "GET /certstore/certs/Lab",
                        200,
                        "{\"id\":\"Lab\",\"notBefore\":\"2022-06-17T09:12:00\",\"notAfter\":\"2023-06-17T09:32:46\","
                                + "\"subjectName\":\"\\/CN=L\",\"issuerName\":\"\\/CN=R\"}");

        assertThat(run("device certificate show-quota -o yaml").output()).isEqualTo("AvailableSpace: \"24514\"\n");
        assertThat(run("device certificate show -c Lab -o tsv").output())
                .isEqualTo("Lab\t2022-06-17T09:12:00\t2023-06-17T09:32:46\t/CN=L\t/CN=R\n");
    }

    @Test
    void missingCertificateEndsWithThree() {
        boards.answering("GET /certstore/certs/None", 404, "{\"error\":38797319}");

        ConsoleResult result = run("device certificate show -c None");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errors())
                .contains("No certificate with that identifier")
                .contains("List the certificates");
    }

    @Test
    void clientIsAddedAndItsPasswordStaysHidden() throws Exception {
        TestCertificate lab = TestCertificate.valid();
        Path password = file("pass.txt", TestCertificate.PASSWORD + "\n");
        boards.answering("GET /certstore/certs", 200, "{\"identifiers\":[\"Lab\"]}")
                .answering("POST /certstore/certs/Lab", 200, "{}");
        List<String> texts = new ArrayList<>();
        runner.onRun(run -> texts.add(run.text()));

        ConsoleResult result = run("device certificate add -c Lab -t client -p '%s' --private-key-file '%s'"
                        .formatted(file("c.pem", lab.pem()), file("c.key", lab.encryptedKey()))
                + " --private-key-password-file '%s'".formatted(password));

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("Certificate 'Lab' was added.\n");
        assertThat(result.errors()).contains("WARNING: another certificate with this name was replaced");
        assertThat(boards.requests.getLast()).contains("\"password\":\"" + TestCertificate.PASSWORD + "\"");
        assertThat(texts).isNotEmpty().allMatch(text -> text.endsWith(" --private-key-password ********"));
    }

    @Test
    void badFilesAreNotSent() throws Exception {
        Path damaged = file("root.pem", "-----BEGIN CERTIFICATE-----");

        ConsoleResult result = run("device certificate add -c Lab -t rootca -p " + damaged);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .startsWith("ERROR: " + damaged + " is cut off")
                .contains("Nothing was sent");
        assertThat(boards.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add -c a/b -t rootca -p x|argument --certificate/-c",
                "add -c 12345678901234567 -t rootca -p x|argument --certificate/-c",
                "add -c Lab -t server -p x|invalid choice: 'server' (choose from client, rootca)",
                "add -c Lab -t client -p x|needs its private key",
                "add -c Lab -t rootca -p x --private-key-file y|without a private key",
                "add -c Lab -t client -p x --private-key-file y -w z --private-key-password-file z|not both",
                "add -c Lab -t rootca|the following arguments are required: --public-key-file/-p",
                "delete|the following arguments are required: --certificate",
            })
    void badArgumentsAreNotUnderstood(String arguments, String error) {
        ConsoleResult result = run("device certificate " + arguments);

        assertThat(result.errors()).contains(error);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(boards.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "device certificate add -p a.pem -w pw|device certificate add -p a.pem -w ********",
                "device certificate add --private-key-password pw|device certificate add --private-key-password ********",
                "device certificate add --private-key-pass=pw|device certificate add --private-key-pass=********",
                "device certificate add --private-key-password-file f|device certificate add --private-key-password-file f",
                "device wifi add -s certificate -p pw|device wifi add -s certificate -p ********",
                "device certificate add --private-key-password \"pw|device certificate add --private-key-password ********",
            })
    void onlyPasswordsAreMasked(String line, String shown) {
        assertThat(Interpreter.masked(line)).isEqualTo(shown);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private ConsoleResult run(String line) {
        try (var bench = new Bench(List.of(boards))) {
            return interpreter.run(line, Session.of(bench));
        }
    }
}
