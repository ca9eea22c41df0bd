package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateApiTest {
    private static final CertificateId ID = new CertificateId("Lab.Root-1_");

    private final BoardScript board = new BoardScript();
    private final CertificateApi store = new CertificateApi(board);

    @Test
    void namesAreListed() throws Exception {
        board.answer("GET /certstore/certs", "{\"identifiers\":[\"A\",\"B\"]}");

        assertThat(store.identifiers()).containsExactly("A", "B");
    }

    @Test
    void answerWithoutListIsBad() {
        board.answer("GET /certstore/certs", "{}");

        assertThatThrownBy(store::identifiers).isInstanceOf(DeviceException.BadAnswer.class);
    }

    @Test
    void certificateIsRead() throws Exception {
        board.answer("GET /certstore/certs/Lab.Root-1_", """
                {"id":"Lab.Root-1_","notBefore":"2022-06-17T09:12:46","notAfter":"2023-06-17T09:32:00",\
                "subjectName":"\\/CN=L\u00e4b","issuerName":"\\/CN=Root"}""");

        assertThat(store.certificate(ID))
                .isEqualTo(new StoredCertificate(
                        "Lab.Root-1_",
                        LocalDateTime.parse("2022-06-17T09:12:46"),
                        LocalDateTime.parse("2023-06-17T09:32:00"),
                        "/CN=L\u00e4b",
                        "/CN=Root"));
    }

    @Test
    void unreadableTimeIsNamed() {
        board.answer(
                "GET /certstore/certs/Lab.Root-1_",
                "{\"id\":\"x\",\"notBefore\":\"2022\",\"notAfter\":\"\",\"subjectName\":\"\",\"issuerName\":\"\"}");

        assertThatThrownBy(() -> store.certificate(ID)).hasMessageContaining("notBefore");
    }

    @Test
    void rootIsSentWithItsTypeAlone() throws Exception {
        board.answer("POST /certstore/certs/Lab.Root-1_", "{}");

        store.add(ID, new NewCertificate(CertificateType.ROOT_CA, "-----\n", Optional.empty(), Optional.empty()));

        assertThat(board.lastRequest().body().utf8())
                .isEqualTo("{\"certType\":\"rootca\",\"publicCert\":\"-----\\n\"}");
    }

    @Test
    void clientIsSentWithItsKeyAndPassword() throws Exception {
        board.answer("POST /certstore/certs/Lab.Root-1_", "{}");

        store.add(
                ID,
                new NewCertificate(
                        CertificateType.CLIENT, "c", Optional.of(Secret.of("k")), Optional.of(Secret.of("p\u00e4"))));

        assertThat(board.lastRequest().body().utf8())
                .isEqualTo(
                        "{\"certType\":\"client\",\"publicCert\":\"c\",\"privateKey\":\"k\",\"password\":\"p\u00e4\"}");
    }

    @Test
    void certificateIsRemoved() throws Exception {
        board.answer("DELETE /certstore/certs/Lab.Root-1_", "{}");

        store.remove(ID);

        assertThat(board.requests()).containsExactly("DELETE /certstore/certs/Lab.Root-1_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"24514\"", "24514"})
    void spaceIsANumberInAText(String wire) throws Exception {
        board.answer("GET /certstore/space", "{\"AvailableSpace\":" + wire + "}");

        assertThat(store.availableSpace()).isEqualTo(24514);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234567", "a/b", "..\u00a0", "a b", "\u00e4"})
    void badNamesAreNone(String text) {
        assertThat(CertificateId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new CertificateId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
