package io.sphereexplorer.ui.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.CaCertificate.State;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.RollOver;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import io.sphereexplorer.device.certificate.file.UnreadableFile;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class AuthorityViewModelTest {
    private final AuthorityBench bench;

    AuthorityViewModelTest(BackEnd backEnd) {
        bench = new AuthorityBench(backEnd);
    }

    @TempDir
    private Path folder;

    @Test
    void nobodyIsAskedBeforeAUserIs() {
        bench.cloud.sent().clear();

        bench.model.refreshIfAsked();

        assertThat(bench.cloud.sent()).isEmpty();
        assertThat(bench.model.keptProperty().get()).isEmpty();
    }

    @Test
    void theActiveOneIsChosenAtFirstWithItsChain() {
        bench.after(650).listed();

        assertThat(states()).containsExactly(State.ACTIVE, State.NEXT);
        assertThat(bench.model.selectedProperty().get()).isEqualTo(bench.model.active());
        assertThat(bench.model.chainProperty().get().orElseThrow().entries()).hasSize(3);
        assertThat(bench.model.rollOver().map(RollOver::step)).contains(RollOver.Step.UPLOAD);
        assertThat(bench.echoed)
                .contains("ca-certificate list")
                .anyMatch(line -> line.startsWith("ca-certificate show"));
    }

    @Test
    void theChoiceStaysWhenAllAreListedAgain() {
        bench.after(650).listed().chosen(1);

        bench.listed();

        assertThat(bench.model.selectedProperty().get().map(CaCertificate::state))
                .contains(State.NEXT);
    }

    @Test
    void anotherTenantIsNotShownWithTheseCertificates() throws IOException {
        bench.listed();

        bench.cloud.tenant("another");

        assertThat(bench.model.keptProperty().get()).isEmpty();
        assertThat(bench.model.selectedProperty().get()).isEmpty();
        assertThat(bench.model.chainProperty().get()).isEmpty();
    }

    @Test
    void anExpiredOneIsNotAskedFor() {
        bench.after(740).listed();
        bench.cloud.sent().clear();

        bench.chosen(0);

        assertThat(bench.model.selectedProperty().get().map(CaCertificate::state))
                .contains(State.EXPIRED);
        assertThat(bench.cloud.sent()).isEmpty();
    }

    @Test
    void aLateChainOfAnotherCertificateIsNotShown() {
        bench.after(650).listed();
        bench.hold().chosen(1);
        bench.chosen(0);
        bench.release();

        String first = bench.model.selectedProperty().get().orElseThrow().thumbprint();
        assertThat(bench.model.chainProperty().get().orElseThrow().entries())
                .anyMatch(entry -> entry.facts().sha1().replace(":", "").equals(first));
    }

    @Test
    void aCertificateIsWrittenOnlyWhereNoFileIs() throws IOException {
        bench.listed();
        Path file = Files.writeString(folder.resolve("ca.cer"), "mine");

        save(new FileToSave(file, false));

        assertThat(bench.model.write().failureProperty().get()).isInstanceOf(UnsavedFile.class);
        assertThat(file).hasContent("mine");
        assertThat(bench.model.outcomeProperty().get()).isEmpty();

        save(new FileToSave(file, true));

        assertThat(Files.size(file)).isGreaterThan(400);
        assertThat(bench.model.outcomeProperty().get()).contains("ca.cer");
        assertThat(bench.model.write().failureProperty().get()).isNull();
    }

    @Test
    void aProofIsWrittenForTheChosenOne() throws Exception {
        bench.after(650).listed();
        Path file = folder.resolve("proof.cer");

        bench.model.prove(
                bench.model.keptProperty().get().orElseThrow().certificates().get(1),
                " 3A6F ",
                new FileToSave(file, true));
        bench.opened(file);

        var opened = bench.model.look().openedProperty().get().orElseThrow().file();
        assertThat(opened.entries().getFirst().facts().subject()).isEqualTo("CN=3A6F");
        assertThat(bench.echoed).anyMatch(line -> line.contains("download-proof") && line.contains("--thumbprint"));
    }

    @Test
    void aPasswordIsAskedForAndNotEchoed() {
        Path sealed = AuthorityBench.sealed();

        bench.opened(sealed);

        assertThat(bench.model.look().passwordAskedProperty().get()).contains(sealed);
        assertThat(bench.model.look().read().failureProperty().get()).isNull();

        bench.model.look().open(sealed, Secret.of("wrong one"));
        assertThat(bench.model.look().isPasswordWrong()).isTrue();

        bench.model.look().open(sealed, Secret.of(OddCertificate.PASSWORD));
        assertThat(bench.model.look().openedProperty().get()).isPresent();
        assertThat(bench.echoed)
                .noneMatch(line -> line.contains("wrong one") || line.contains(OddCertificate.PASSWORD))
                .anyMatch(line -> line.endsWith("--password ********"));
    }

    @Test
    void aDamagedFileIsAFailureAndLeavesTheTenantAlone() {
        bench.listed()
                .opened(AuthorityBench.file("page.cer", "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(bench.model.look().read().failureProperty().get()).isInstanceOf(UnreadableFile.class);
        assertThat(bench.model.look().openedProperty().get()).isEmpty();
        assertThat(bench.model.keptProperty().get()).isPresent();
    }

    @Test
    void aNameWithoutExtensionGetsOneAndOverwritesNothingUnasked() {
        assertThat(SystemFileChoice.withExtension(Path.of("ca.CER"), ".cer"))
                .isEqualTo(new FileToSave(Path.of("ca.CER"), true));
        assertThat(SystemFileChoice.withExtension(Path.of("ca"), ".cer"))
                .isEqualTo(new FileToSave(Path.of("ca.cer"), false));
    }

    private void save(FileToSave file) {
        bench.model.save(bench.model.active().orElseThrow(), DownloadCa.Form.CERTIFICATE, file);
    }

    private List<State> states() {
        return bench.model.keptProperty().get().stream()
                .flatMap(kept -> kept.certificates().stream())
                .map(CaCertificate::state)
                .toList();
    }
}
