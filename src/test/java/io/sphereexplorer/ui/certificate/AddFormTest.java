package io.sphereexplorer.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.certificate.CertificateFiles.Warning;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddFormTest {
    @TempDir
    private Path folder;

    private PracticeStore store;
    private CertificateViewModel model;

    @BeforeEach
    void start() {
        store = new PracticeStore(folder);
        model = store.model();
        model.follow();
    }

    @Test
    void filesAreCheckedAsSoonAsTheyAreNamed() {
        AddForm form = model.form(CertificateType.CLIENT);

        form.check("");
        assertThat(form.checkProperty().get()).isInstanceOf(AddForm.Check.Incomplete.class);

        form.choose(store.client());
        form.keyProperty().set("  " + store.key() + " ");
        form.check("");
        assertThat(form.checkProperty().get()).isInstanceOf(AddForm.Check.PasswordNeeded.class);

        form.check("wrong");
        assertThat(bad(form)).contains("does not open the private key");

        form.check(PracticeAuthority.KEY_PASSWORD);
        var good = (AddForm.Check.Good) form.checkProperty().get();
        assertThat(good.content().facts().subject()).isEqualTo("CN=bench,O=Sphere Explorer");
        assertThat(good.content().warnings()).isEmpty();
        assertThat(store.console).isEmpty();
    }

    @Test
    void expiredCertificateIsWarnedOf() {
        AddForm form = model.form(CertificateType.CLIENT);
        form.choose(store.expired());
        form.keyProperty().set(store.key().toString());

        form.check(PracticeAuthority.KEY_PASSWORD);

        assertThat(((AddForm.Check.Good) form.checkProperty().get()).content().warnings())
                .containsExactly(Warning.EXPIRED);
    }

    @Test
    void nameIsMadeFromTheFileUnlessOneWasTyped() {
        AddForm form = model.form(CertificateType.ROOT_CA);
        form.choose(store.file("Büro Wurzel – Zertifikat.2026.pem", "x"));
        assertThat(form.idProperty().get()).isEqualTo("B-ro-Wurzel-Zert");
        assertThat(form.isIdGood()).isTrue();

        form.choose(store.root());
        assertThat(form.idProperty().get()).isEqualTo("B-ro-Wurzel-Zert");

        form.idProperty().set("a/b");
        assertThat(form.isIdGood()).isFalse();
    }

    @Test
    void nameThatIsTakenIsToldBefore() {
        PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));
        AddForm form = model.form(CertificateType.ROOT_CA);

        form.choose(store.root());
        assertThat(form.replaces()).isTrue();

        form.idProperty().set("another");
        assertThat(form.replaces()).isFalse();
    }

    @Test
    void fullStoreIsToldBefore() {
        for (int i = 0; i < 26; i++) {
            AddForm form = model.form(CertificateType.CLIENT);
            form.choose(store.client());
            form.keyProperty().set(store.key().toString());
            form.idProperty().set("c" + i);
            form.submit(PracticeAuthority.KEY_PASSWORD);
        }
        AddForm form = model.form(CertificateType.CLIENT);
        form.choose(store.client());
        form.keyProperty().set(store.key().toString());
        form.check(PracticeAuthority.KEY_PASSWORD);

        var good = (AddForm.Check.Good) form.checkProperty().get();
        assertThat(form.missingOctets(good.content())).isPositive();
        form.idProperty().set("c0");
        assertThat(form.missingOctets(good.content())).isZero();
    }

    @Test
    void pathThatNoSystemKnowsIsNoCrash() {
        AddForm form = model.form(CertificateType.ROOT_CA);
        form.certificateProperty().set("a\0b");

        form.check("");

        assertThat(bad(form)).isNotBlank();
    }

    @Test
    void droppedFilesOpenTheRightForm() throws IOException {
        assertThat(dropped(store.root())).isEqualTo(CertificateType.ROOT_CA);
        assertThat(dropped(store.client())).isEqualTo(CertificateType.CLIENT);
        assertThat(dropped(store.key(), store.client())).isEqualTo(CertificateType.CLIENT);
        DroppedFiles both = DroppedFiles.of(List.of(store.key(), store.client()), PracticeStore.NOW);
        assertThat(both.certificate()).contains(store.client());
        assertThat(both.key()).contains(store.key());
        assertThat(dropped(store.file("junk.pem", "junk"))).isEqualTo(CertificateType.CLIENT);
    }

    private static CertificateType dropped(Path... files) throws IOException {
        return DroppedFiles.of(List.of(files), PracticeStore.NOW).type();
    }

    private static String bad(AddForm form) {
        return ((AddForm.Check.Bad) form.checkProperty().get()).failure().happened();
    }
}
