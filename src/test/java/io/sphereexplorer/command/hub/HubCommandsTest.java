package io.sphereexplorer.command.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.hub.CertificateRemoval.Use;
import io.sphereexplorer.command.hub.MadeIdentity.Outcome;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubCommandsTest {
    private static final Optional<Path> NO_FILE = Optional.empty();
    private static final Optional<String> CHOSEN = Optional.empty();

    @TempDir
    private Path folder;

    private HubLab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new HubLab();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void hubsAreListedAndChosenByNameHostOrId() throws IOException {
        var hub = lab.run(new ListHubs()).getFirst();

        for (String name : List.of("CONTOSO-hub", hub.host(), hub.id())) {
            assertThat(lab.run(new ChooseHub(name))).isEqualTo(ChosenHub.of(hub));
        }
        assertThat(lab.run(new ShowChosenHub())).isEqualTo(ChosenHub.of(hub));
        assertFailure(HubException.NoSuchHub.class, new ChooseHub("fabrikam"), FailureCatalogue.NOT_FOUND);
    }

    @Test
    void aConnectionStringWithoutTheRightToWriteIsTold() throws IOException {
        connect("registryRead");

        assertThat(lab.run(new ListHubDevices(_ -> {}))).isZero();
        assertFailure(HubException.KeyRefused.class, create(HubLab.ID), FailureCatalogue.NOT_ALLOWED);
    }

    @Test
    void aKeyThatMayNotQueryListsAThousand() throws IOException {
        connect("registryReadWrite");
        lab.run(create(HubLab.ID));
        List<HubDevice> found = new ArrayList<>();

        assertThat(lab.run(new ListHubDevices(found::addAll))).isEqualTo(1);

        assertThat(found).extracting(HubDevice::id).containsExactly(HubLab.ID);
        assertThat(lab.practice.sent("GET /devices?top=1000")).isEqualTo(1);
    }

    @Test
    void aListThatIsRefusedInTheMiddleIsNotBegunAnew() throws IOException {
        for (int board = 0; board < 130; board++) {
            lab.practice.claim(lab.tenant, "%0128x".formatted(0xabc000 + board));
        }
        lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));
        List<HubDevice> found = new ArrayList<>();

        var failure = catchThrowableOfType(
                IOException.class,
                () -> lab.run(new ListHubDevices(page -> {
                    found.addAll(page);
                    lab.practice.refuse("POST /devices/query", 403);
                })));

        assertThat(failure).isInstanceOf(HubException.NoRight.class);
        assertThat(found).hasSize(100);
        assertThat(lab.practice.sent("GET /devices?top=1000")).isZero();
    }

    @Test
    void anAnswerWithoutACodeIsTold() throws IOException {
        HubCertificate added = lab.run(add(NO_FILE, CHOSEN));
        String drawing = "POST " + lab.hub().id() + "/certificates/" + added.name() + "/generate";
        lab.practice.fail(drawing, (request, service) -> {
            String body = service.send(request).body().utf8().replace("verificationCode", "other");
            return new Response(200, Headers.NONE, ByteString.ofUtf8(body));
        });

        assertThatThrownBy(() -> lab.run(new VerifyHubCertificate(added.name(), Optional.empty(), CHOSEN)))
                .isInstanceOf(CloudException.BadAnswer.class);
    }

    @Test
    void aWrongKeyIsToldWithoutTheKeyAndForgotten() throws IOException {
        String pasted = "HostName=contoso-hub.azure-devices.net;SharedAccessKeyName=iothubowner;"
                + "SharedAccessKey=c2VjcmV0IGtleQ==";
        lab.run(new ConnectHub(Secret.of(pasted)));

        var failure = catchThrowableOfType(HubException.KeyRefused.class, () -> lab.run(create(HubLab.ID)));

        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each)).doesNotContain("c2VjcmV0", "SharedAccessSignature");
        }
        assertThat(new FailureCatalogue().describe(failure).details()).doesNotContain("c2VjcmV0");
        assertThat(new ConnectHub(Secret.of(pasted)).toString()).doesNotContain("c2VjcmV0");
        assertThat(lab.run(create(HubLab.ID)).wasThere()).isFalse(); // with a key that Azure hands out
    }

    @Test
    void aHubOfAConnectionStringAloneHasNoCertificatesHere() throws IOException {
        lab.practice.desk().signOut(lab.practice.desk().azureAccount());
        lab.practice.desk().hubs().choose(new ChosenHub("other", Optional.empty(), "other.azure-devices.net"));

        assertFailure(HubException.NotManaged.class, new ListHubCertificates(), FailureCatalogue.NOT_ALLOWED);
        assertFailure(HubException.NotConnected.class, new ListHubDevices(_ -> {}), FailureCatalogue.NOT_ALLOWED);
    }

    @Test
    void aCertificateIsAddedOnce() throws IOException {
        HubCertificate first = lab.run(add(NO_FILE, Optional.of("lab")));
        long changes = lab.changes();

        HubCertificate again = lab.run(add(NO_FILE, Optional.of("another-name")));

        assertThat(again).isEqualTo(first);
        assertThat(lab.changes()).isEqualTo(changes);
        assertThat(lab.run(new ListHubCertificates())).containsExactly(first);
    }

    @Test
    void aCertificateOfAFileIsLookedAtFirst() throws IOException {
        Path file = folder.resolve("ca.cer");
        byte[] der = lab.practice.desk().service().certificates(lab.tenant.id()).certificate(Optional.empty());
        Files.write(file, der);
        Path text = Files.writeString(folder.resolve("text.cer"), "no certificate");
        Path leaf = Files.write(
                folder.resolve("leaf.cer"),
                lab.practice.desk().service().certificates(lab.tenant.id()).proof("3A6F", Optional.empty()));

        assertFailure(HubException.NoAuthority.class, add(Optional.of(text), CHOSEN), FailureCatalogue.FAILED);
        assertFailure(HubException.NoAuthority.class, add(Optional.of(leaf), CHOSEN), FailureCatalogue.FAILED);
        var expired = catchThrowableOfType(
                HubException.OutOfDates.class,
                () -> lab.run(new AddHubCertificate(
                        CaChoice.ACTIVE,
                        Optional.of(file),
                        CHOSEN,
                        false,
                        () -> Instant.parse("2031-08-01T00:00:00Z"))));
        assertThat(HubLab.text(expired)).startsWith("This CA expired on 20").contains("a hub lets no board in by it");
        assertThat(lab.hub().authorities()).isEmpty();

        assertThat(lab.run(add(Optional.of(file), CHOSEN)).name()).startsWith("azure-sphere-");
    }

    @Test
    void aRevokedCaIsNotBroughtToAHub() throws IOException {
        assertThat(lab.practice.cloud().revokeAuthority(lab.tenant.id().toString()))
                .isTrue();
        String revoked = lab.practice.desk().service().certificates(lab.tenant.id()).list().stream()
                .filter(TenantCertificate::isRevoked)
                .findFirst()
                .orElseThrow()
                .thumbprint();
        var choice = new CaChoice(Optional.of(revoked), Optional.empty());

        var failure = assertFailure(
                HubException.Revoked.class,
                new AddHubCertificate(choice, NO_FILE, CHOSEN, true, lab::now),
                FailureCatalogue.FAILED);

        assertThat(HubLab.text(failure)).contains(revoked, "is revoked");
        assertThat(lab.hub().authorities()).isEmpty();
    }

    @Test
    void oneThatIsCalledActiveAndRevokedIsNoActiveOne() throws IOException {
        var certificates = lab.practice.desk().service().certificates(lab.tenant.id());
        TenantCertificate good = certificates.list().getFirst();
        var revoked = new TenantCertificate(good.thumbprint(), good.certificate(), true, true);
        var cas = new TenantCas(lab.tenant, certificates, List.of(revoked));

        assertThat(cas.active()).isEmpty();
        assertThat(catchThrowableOfType(
                        HubException.Revoked.class, () -> AuthorityCertificate.of(cas, Optional.empty(), lab::now)))
                .isNotNull();
    }

    @Test
    void anotherCertificateOfTheNameStays() throws IOException {
        lab.run(add(NO_FILE, Optional.of("lab")));
        var other = lab.practice.tenant("other-lab");
        var choice = new CaChoice(Optional.empty(), Optional.of(other.id().toString()));

        assertFailure(
                HubException.NameTaken.class,
                new AddHubCertificate(choice, NO_FILE, Optional.of("lab"), false, lab::now),
                FailureCatalogue.FAILED);
        assertFailure(
                HubException.BadName.class,
                new AddHubCertificate(choice, NO_FILE, Optional.of("a lab"), false, lab::now),
                FailureCatalogue.NOT_UNDERSTOOD);
    }

    @Test
    void aProofOfAFileIsForTheCodeThatWasShown() throws IOException {
        String name = lab.run(add(NO_FILE, CHOSEN)).name();
        String code = lab.run(new ShowVerificationCode(name)).code().orElseThrow();
        var certificates = lab.practice.desk().service().certificates(lab.tenant.id());
        Path wrong = Files.write(folder.resolve("wrong.cer"), certificates.proof("3A6F", Optional.empty()));
        Path right = Files.write(folder.resolve("right.cer"), certificates.proof(code, Optional.empty()));

        assertFailure(
                HubException.ProofMismatch.class,
                new VerifyHubCertificate(name, Optional.of(wrong), CHOSEN),
                FailureCatalogue.FAILED);
        assertThat(lab.run(new VerifyHubCertificate(name, Optional.of(right), CHOSEN))
                        .isVerified())
                .isTrue();
        assertFailure(HubException.NoSuchCertificate.class, new ShowVerificationCode("x"), FailureCatalogue.NOT_FOUND);
    }

    @Test
    void removingACertificateTellsWhichBoardsAreRefusedAndTakesItsName() throws IOException {
        String name = lab.run(new AddHubCertificate(CaChoice.ACTIVE, NO_FILE, CHOSEN, true, lab::now))
                .name();
        lab.run(create(HubLab.ID));
        HubIdentities.register(lab, "a-gateway", "certificateAuthority");

        CertificateRemoval plan = lab.run(new PlanCertificateRemoval(name, CHOSEN));

        assertThat(plan.use()).isEqualTo(Use.ACTIVE);
        assertThat(plan.boards()).containsExactly(HubLab.ID);
        assertFailure(
                HubException.NotConfirmed.class, new DeleteHubCertificate(name, ""), FailureCatalogue.NOT_UNDERSTOOD);
        assertThat(lab.hub().authorities()).hasSize(1);
        lab.run(new DeleteHubCertificate(name, name));
        assertThat(lab.hub().authorities()).isEmpty();
    }

    @Test
    void anIdentityThatIsRightAlreadyStays() throws IOException {
        assertThat(lab.run(create(HubLab.ID)).wasThere()).isFalse();

        CreatedDevice again = lab.run(create(HubLab.ID));

        assertThat(again.wasThere()).isTrue();
        assertThat(again.device().takesCaCertificates()).isTrue();
    }

    @Test
    void anIdentityOfAnotherTypeIsChangedOnlyIfThatIsWanted() throws IOException {
        HubIdentities.register(lab, HubLab.ID, "sas");

        var failure = assertFailure(HubException.OtherType.class, create(HubLab.ID), FailureCatalogue.FAILED);
        assertThat(HubLab.text(failure)).contains("does not take certificates from a CA");
        CreatedDevice changed = lab.run(new CreateHubDevice(Optional.of(HubLab.ID), CHOSEN, false, true));
        assertThat(changed.device().takesCaCertificates()).isTrue();
        assertThat(changed.wasThere()).isFalse();
    }

    @Test
    void aDisabledIdentityIsToldApart() throws IOException {
        HubIdentities.disabled(lab, HubLab.ID);

        var failure = assertFailure(HubException.OtherType.class, create(HubLab.ID), FailureCatalogue.FAILED);

        assertThat(HubLab.text(failure)).contains("disabled");
    }

    @Test
    void anIdOfNoBoardOrOfAnotherTenantIsCaughtUnlessForced() throws IOException {
        String foreign = "ab".repeat(64);

        assertFailure(HubException.NoDeviceId.class, create("my-board"), FailureCatalogue.NOT_UNDERSTOOD);
        assertFailure(HubException.Foreign.class, create(foreign), FailureCatalogue.FAILED);
        assertThat(lab.practice.sent("PUT /devices")).isZero();

        lab.run(new CreateHubDevice(Optional.of(foreign), CHOSEN, true, false));
        lab.run(new CreateHubDevice(Optional.of("my-Board"), CHOSEN, true, false));
        assertFailure(
                HubException.UpperCase.class,
                new CreateHubDevice(Optional.of(HubLab.UPPER), CHOSEN, true, false),
                FailureCatalogue.NOT_UNDERSTOOD);
        assertThat(lab.hub().devices()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadDevice, 1, not allowed",
        "403, NoRight, 5, may not do this",
        "412, Changed, 1, changed it at the same time"
    })
    void whatAHubRefusesIsSaid(int status, String kind, int exitCode, String words) {
        lab.practice.refuse("PUT /devices/", status);

        var failure = catchThrowableOfType(HubException.class, () -> lab.run(create(HubLab.ID)));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(new FailureCatalogue().describe(failure).exitCode()).isEqualTo(exitCode);
        assertThat(HubLab.text(failure)).contains(words);
    }

    @Test
    void aFullHubAndABusyOneAreToldApart() throws IOException {
        lab.practice.cloud().faults().switchOn(CloudFault.HUB_FULL);
        assertFailure(HubException.Full.class, create(HubLab.ID), FailureCatalogue.FAILED);
        lab.practice.cloud().faults().switchOff(CloudFault.HUB_FULL);

        lab.practice.cloud().faults().switchOn(CloudFault.HUB_THROTTLED);
        assertThat(lab.run(create(HubLab.ID)).wasThere()).isFalse();
    }

    @Test
    void aReadFindsTheOtherSpelling() throws IOException {
        HubIdentities.register(lab, HubLab.UPPER, "certificateAuthority");

        var failure = assertFailure(
                HubException.NoSuchDevice.class, new ShowHubDevice(Optional.of(HubLab.ID)), FailureCatalogue.NOT_FOUND);

        assertThat(HubLab.text(failure)).endsWith(HubLab.UPPER);
        assertThat(lab.run(new ShowHubDevice(Optional.of(HubLab.UPPER))).hasCapitals())
                .isTrue();
    }

    @Test
    void removingAnIdentityTakesItsLastCharacters() throws IOException {
        lab.run(create(HubLab.ID));

        assertFailure(
                HubException.NotConfirmed.class,
                new DeleteHubDevice(HubLab.ID, "0000"),
                FailureCatalogue.NOT_UNDERSTOOD);
        assertFailure(
                HubException.NoSuchDevice.class, new DeleteHubDevice(HubLab.UPPER, "0D47"), FailureCatalogue.NOT_FOUND);
        lab.run(new DeleteHubDevice(HubLab.ID, "0D47"));

        assertThat(lab.hub().devices()).isEmpty();
    }

    @Test
    void allBoardsOfTheTenantAreRegisteredAndASecondRunChangesNothing() throws IOException {
        for (int board = 0; board < 130; board++) {
            lab.practice.claim(lab.tenant, "%0128x".formatted(0xabc000 + board));
        }
        HubIdentities.register(lab, "%0128x".formatted(0xabc000), "sas");

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).filteredOn(row -> row.outcome() == Outcome.CREATED).hasSize(130);
        assertThat(rows).filteredOn(row -> row.outcome() == Outcome.OTHER_TYPE).hasSize(1);
        assertThat(lab.practice.sent("POST /devices?")).isEqualTo(2);

        lab.practice.sent().clear();
        List<MadeIdentity> again = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));
        assertThat(again)
                .filteredOn(row -> row.outcome() == Outcome.ALREADY_THERE)
                .hasSize(130);
        assertThat(lab.changes()).isZero();
    }

    @Test
    void aListTellsWhatCameOfEachRow() throws IOException {
        Path list =
                Files.writeString(folder.resolve("boards.csv"), HubLab.UPPER + "\nrubbish\n" + "ab".repeat(64) + "\n");

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(Optional.of(list), CHOSEN, _ -> {}));

        assertThat(rows)
                .extracting(MadeIdentity::outcome)
                .containsExactlyInAnyOrder(Outcome.UNUSABLE, Outcome.FOREIGN, Outcome.CREATED);
        assertThat(rows)
                .filteredOn(MadeIdentity::isFine)
                .extracting(MadeIdentity::id)
                .containsExactly(HubLab.ID);
        assertThat(rows)
                .filteredOn(row -> !row.isFine())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void aBatchThatIsNotTakenWholeIsTriedOneByOne() throws IOException {
        lab.practice.refuse("POST /devices?", 400);

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).extracting(MadeIdentity::outcome).containsExactly(Outcome.CREATED);
    }

    @Test
    void aHubThatIsFullInTheMiddleLeavesTheRestUnsent() throws IOException {
        lab.run(create(HubLab.ID));
        lab.practice.claim(lab.tenant, "cd".repeat(64));
        lab.practice.refuse("POST /devices?", 403);

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).extracting(MadeIdentity::outcome).containsExactly(Outcome.ALREADY_THERE, Outcome.NOT_SENT);
    }

    @Test
    void whatALostAnswerMayHaveDoneIsNotCalledUnsent() throws IOException {
        lab.run(create(HubLab.ID));
        lab.practice.claim(lab.tenant, "cd".repeat(64));
        lab.practice.loseAnswer("POST /devices?");

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).extracting(MadeIdentity::outcome).containsExactly(Outcome.ALREADY_THERE, Outcome.NOT_KNOWN);
        assertThat(rows.getLast().reason()).isNotBlank();
    }

    @Test
    void aBatchOfWhichTheHubToldErrorsIsNotCalledCreated() throws IOException {
        lab.practice.claim(lab.tenant, "cd".repeat(64));
        String body =
                "{\"isSuccessful\":false,\"errors\":[{\"deviceId\":\"%s\",\"errorCode\":\"x\"}]}".formatted(HubLab.ID);
        lab.practice.fail("POST /devices?", (_, _) -> new Response(200, Headers.NONE, ByteString.ofUtf8(body)));
        lab.practice.refuse("PUT /devices/" + HubLab.ID, 400);

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).extracting(MadeIdentity::outcome).containsExactly(Outcome.CREATED, Outcome.REFUSED);
    }

    @Test
    void whatWasDoneOneByOneIsToldAlsoIfTheHubGivesUpInBetween() throws IOException {
        lab.practice.claim(lab.tenant, "cd".repeat(64));
        lab.practice.refuse("POST /devices?", 400);
        lab.practice.refuse("PUT /devices/" + HubLab.ID, 403);

        List<MadeIdentity> rows = lab.run(new CreateHubDevices(NO_FILE, CHOSEN, _ -> {}));

        assertThat(rows).extracting(MadeIdentity::outcome).containsExactly(Outcome.CREATED, Outcome.NOT_SENT);
        assertThat(rows.getLast().reason()).contains("may not do this");
        assertThat(lab.steps).contains("step.handOff.identities");
    }

    @Test
    void aCertificateThatWaitsIsTakenAsVerifiedWhenThatIsSaid() throws IOException {
        HubCertificate waiting = lab.run(add(NO_FILE, CHOSEN));
        assertThat(waiting.isVerified()).isFalse();

        HubCertificate verified = lab.run(new AddHubCertificate(CaChoice.ACTIVE, NO_FILE, CHOSEN, true, lab::now));

        assertThat(verified.isVerified()).isTrue();
        assertThat(verified.name()).isEqualTo(waiting.name());
        assertThat(lab.hub().authorities()).hasSize(1);
    }

    @Test
    void withoutAHubCommandsSayHowToChooseOne() {
        var session = io.sphereexplorer.session.Session.of(lab.session().bench());

        assertThatThrownBy(() -> new ListHubDevices(_ -> {}).run(session)).isInstanceOf(HubException.NoHub.class);
        assertThat(new FailureCatalogue().describe(new HubException.NoHub()).exitCode())
                .isEqualTo(FailureCatalogue.NOT_ALLOWED);
    }

    private void connect(String policy) throws IOException {
        lab.practice.desk().signOut(lab.practice.desk().azureAccount());
        lab.run(new ConnectHub(Secret.of(lab.practice.hubConnectionString(policy))));
    }

    private AddHubCertificate add(Optional<Path> file, Optional<String> name) {
        return new AddHubCertificate(CaChoice.ACTIVE, file, name, false, lab::now);
    }

    private static CreateHubDevice create(String id) {
        return new CreateHubDevice(Optional.of(id), CHOSEN, false, false);
    }

    private <E extends IOException> E assertFailure(Class<E> kind, Command<?> command, int exitCode) {
        E failure = catchThrowableOfType(kind, () -> lab.run(command));
        assertThat(failure).as(command.asText()).isNotNull();
        assertThat(new FailureCatalogue().describe(failure).exitCode()).isEqualTo(exitCode);
        return failure;
    }
}
