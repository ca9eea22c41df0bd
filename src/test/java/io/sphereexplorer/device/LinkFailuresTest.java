package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LinkFailuresTest {
    private final LinkFailures there = LinkFailures.STANDARD;
    private final LinkFailures gone = new LinkFailures("192.168.35.2", () -> true);

    @Test
    void eachFailureOfALayerTellsWhatBecameOfTheBoard() {
        assertThat(there.of(new SerialPortException.Gone("COM7"))).isInstanceOf(DeviceException.Unplugged.class);
        assertThat(there.of(new ConnectException("refused"))).isInstanceOf(DeviceException.RestNotReady.class);
        assertThat(there.of(new SocketTimeoutException("SYN"))).isInstanceOf(DeviceException.Silent.class);
        assertThat(there.of(new SocketException("reset"))).isInstanceOf(DeviceException.Silent.class);
        assertThat(there.of(new InterruptedIOException())).isInstanceOf(DeviceException.Cancelled.class);
        assertThat(gone.of(new SocketException("reset"))).isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void causeIsKept() {
        var cause = new IOException("reset");

        assertThat(there.of(cause)).hasCause(cause);
    }

    @Test
    void whatIsKnownAlreadyStaysAsItIs() {
        var known = new DeviceException.TimedOut("192.168.35.3", new IOException());

        assertThat(gone.of(known)).isSameAs(known);
    }

    @Test
    void interruptedThreadMeansCancelledWhateverBroke() {
        Thread.currentThread().interrupt();
        try {
            assertThat(there.of(new SocketException("closed"))).isInstanceOf(DeviceException.Cancelled.class);
        } finally {
            Thread.interrupted();
        }
    }
}
