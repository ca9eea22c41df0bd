package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureCatalogueTest {
    private static final Path LEDGER = Path.of("ledger.jsonl");

    private final FailureCatalogue catalogue = new FailureCatalogue();

    static Stream<Arguments> kinds() {
        var cause = reset();
        var id = new DeviceId("ab".repeat(64));
        var other = new DeviceId("cd".repeat(64));
        return Stream.of(
                kind(new DeviceException.NoBoard(), 4, "please ensure it is attached"),
                kind(new DeviceException.NoBoard("999", List.of()), 4, "please ensure it is attached"),
                kind(several(), 2, "2 devices are attached."),
                kind(new DeviceException.Silent(cause), 4, "applying an Azure Sphere operating system update"),
                kind(new DeviceException.Unplugged(), 4, "unplugged"),
                kind(new DeviceException.RestNotReady(cause), 4, "does not take requests yet"),
                kind(new DeviceException.TimedOut("192.168.35.2", cause), 4, "timed out for 192.168.35.2."),
                kind(new DeviceException.PortBusy("COM7", cause), 4, "COM7 is in use"),
                kind(new DeviceException.PortNotPermitted("/dev/ttyUSB2", cause), 4, "/dev/ttyUSB2"),
                kind(new DeviceException.PortUnusable("COM7", cause), 4, "COM7"),
                kind(new DeviceException.NotTrusted("other authority", cause), 1, "other authority"),
                kind(new DeviceException.Refused(400, 13_631_513), 1, "Device error 13.25: PSK is too short."),
                kind(new DeviceException.BadAnswer("GET /status: uptime"), 1, "could not be parsed"),
                kind(new DeviceException.TooOld("4.5.0", "4.4.0"), 1, "needs REST version 4.5.0"),
                kind(new DeviceException.OtherBoard(id, other), 1, "cdcdcdcd…cdcdcd instead of abababab…ababab"),
                kind(new DeviceException.Swapped(), 1, "Another board answers"),
                kind(new DeviceException.NoProxy(), 3, "has no proxy"),
                kind(new DeviceException.NoOutput(), 1, "No application"),
                kind(new UnsavedFile(UnsavedFile.Problem.EXISTS, Path.of("log.txt")), 1, "log.txt is there already"),
                kind(new DeviceException.PasswordNeeded(), 2, "password"),
                kind(new DeviceException.NotConfirmed(id), 2, "locks the board abababab…ababab for ever"),
                kind(new DeviceException.Cancelled(), 130, "Stopped"),
                kind(new LedgerException.NotWritable(LEDGER, cause), 1, "this step was not taken"),
                kind(new LedgerException.InUse(LEDGER), 1, "this step was not taken"),
                kind(
                        new LedgerException.Damaged(LEDGER, new LedgerVerdict.Fault(LedgerVerdict.Kind.CUT_OFF, 7)),
                        1,
                        "The lines from 7 to the end are gone."),
                kind(
                        new LedgerException.OutcomeNotWritten(LEDGER, StepOutcome.done("claimed"), cause),
                        1,
                        "could not be written to the ledger: it is done."),
                kind(
                        new LedgerException.NotIntact(LEDGER, new LedgerVerdict.Fault(LedgerVerdict.Kind.CHANGED, 3)),
                        1,
                        "Line 3 is not what was written."),
                kind(new LedgerException.NotReadable(LEDGER, cause), 1, "cannot be read"),
                kind(new InterruptedIOException(), 130, "Stopped"),
                kind(new IOException("disk full"), 1, "disk full"),
                kind(new IllegalStateException(), 1, "IllegalStateException"));
    }

    private static Arguments kind(Exception failure, int exitCode, String happened) {
        return Arguments.of(failure, exitCode, happened);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindSaysWhatHappenedWhatIsSafeAndWhatToDo(Exception failure, int exitCode, String happened) {
        Failure described = catalogue.describe(failure);

        assertThat(described.happened()).contains(happened);
        assertThat(described.notAffected()).isNotBlank();
        assertThat(described.advice()).isNotBlank();
        assertThat(described.details()).contains(failure.getClass().getSimpleName());
        assertThat(described.exitCode()).isEqualTo(exitCode);
        assertThat(described.toString()).doesNotContain("{0}").doesNotContain("null");
    }

    @Test
    void adviceForPeopleWhoTypeNamesNoButtons() {
        kinds().map(kind -> (Exception) kind.get()[0])
                .map(FailureCatalogue.forCommands()::describe)
                .forEach(failure -> assertThat(failure.advice()).doesNotContain("Find devices", "Details"));
        assertThat(catalogue.describe(new DeviceException.NoBoard()).advice()).contains("Find devices");
    }

    @Test
    void noKindIsForgottenInThisTest() {
        List<Class<?>> tried = kinds().map(kind -> kind.get()[0].getClass())
                .<Class<?>>map(c -> c)
                .toList();

        assertThat(tried).containsAll(Arrays.asList(DeviceException.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 13631513, 1, An invalid request was made to the device.",
        "403, 10485778, 1, You do not have permission to perform this operation on this device.",
        "404, 13631491, 3, This resource is unavailable on this device.",
        "409, 10485765, 1, conflicting state",
        "412, 15728642, 1, This resource is unavailable on this device.",
        "415, 10485761, 1, The media type provided for this operation is unsupported.",
        "500, 13631506, 1, An internal device error occurred.",
        "418, 13631490, 1, '''418'''",
    })
    void refusalBeginsWithTheKnownSentenceOfItsStatus(int status, int number, int exitCode, String sentence) {
        Failure failure = catalogue.describe(new DeviceException.Refused(status, number));

        assertThat(failure.happened()).contains(sentence);
        assertThat(failure.details()).contains(Integer.toString(number)).contains("HTTP " + status);
        assertThat(failure.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void numberWithoutTextIsShownAsItIs() {
        assertThat(catalogue.describe(new DeviceException.Refused(500, 99)).happened())
                .endsWith("Unknown device error: 99 (0.99)");
    }

    @Test
    void choiceAmongBoardsIsSpeltOut() {
        assertThat(catalogue.describe(several()).advice())
                .isEqualTo("Repeat the command with --device 313 or --device 314.");
    }

    @Test
    void causesStandUnderDetails() {
        assertThat(catalogue.describe(new DeviceException.Silent(reset())).details())
                .isEqualTo("Silent: the board does not answer\nIOException: Connection reset");
    }

    private static IOException reset() {
        return new IOException("Connection reset");
    }

    private static DeviceException several() {
        return new DeviceException.SeveralBoards(List.of(FakeGateway.board("313"), FakeGateway.board("314")));
    }
}
