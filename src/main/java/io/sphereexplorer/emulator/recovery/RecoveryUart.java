package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.device.BootRom;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.net.xmodem.XmodemReceiver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a board says on its recovery port and does with what it hears there: console text at every start, and in recovery
 * mode the bootloader in ROM, which takes another one and hands over to it (device-protocol §7.2). Not thread-safe.
 */
final class RecoveryUart {
    private static final int LARGEST_BOOTLOADER = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final EmulatedDevice device;
    private final BootRom rom;
    private int starts;
    private boolean heard;
    private Optional<XmodemReceiver> bootloader = Optional.empty();
    private Optional<RecoveryDialog> dialog = Optional.empty();

    RecoveryUart(EmulatedDevice device) {
        this.device = device;
        rom = device.rom();
        starts = rom.starts();
    }

    /** What the board has to say since it was looked at last, if it has started since. */
    byte[] look() {
        int now = rom.starts();
        if (now == starts) {
            return NOTHING;
        }
        starts = now;
        bootloader = Optional.empty();
        dialog = Optional.empty();
        if (!rom.recovering()) {
            return text(bootText());
        }
        bootloader = Optional.of(XmodemReceiver.ofAtMost(LARGEST_BOOTLOADER));
        var said = new ByteArrayOutputStream();
        said.writeBytes(text("RECOVERY\r\n0000362000008A01020A00008FC8C833\r\n"));
        said.writeBytes(bootloader.get().ready());
        return said.toByteArray();
    }

    /** Takes the first {@code length} octets; tells what the board answers. */
    byte[] arrived(byte[] octets, int length) {
        heard = true;
        var said = new ByteArrayOutputStream();
        for (int i = 0; i < length; i++) {
            if (dialog.isPresent()) {
                said.writeBytes(dialog.get().arrived(octets[i]));
            } else if (bootloader.isPresent()) {
                said.writeBytes(toRom(bootloader.get(), octets[i]));
            }
        }
        return said.toByteArray();
    }

    /** To be called about once a second. */
    byte[] tick() {
        if (heard) {
            heard = false;
            return NOTHING;
        }
        return dialog.map(RecoveryDialog::tick)
                .or(() -> bootloader.map(XmodemReceiver::silence))
                .orElse(NOTHING);
    }

    /** Whether the board is busy with its flash until {@link #erased} is called. */
    boolean erasing() {
        return dialog.filter(RecoveryDialog::erasing).isPresent();
    }

    byte[] erased() {
        heard = true; // so that its next question has its second, too
        return dialog.map(RecoveryDialog::erased).orElse(NOTHING);
    }

    private byte[] toRom(XmodemReceiver file, byte octet) {
        var said = new ByteArrayOutputStream();
        said.writeBytes(file.arrived(octet));
        if (file.state() == XmodemReceiver.State.DONE) {
            bootloader = Optional.empty();
            said.writeBytes(text("+GOOD\r\n[1BL] BOOT: 380a0300/00000001/02000000\r\n"));
            dialog = Optional.of(new RecoveryDialog(device));
            said.writeBytes(dialog.get().greeting());
        } else if (file.state() == XmodemReceiver.State.FAILED) {
            bootloader = Optional.of(XmodemReceiver.ofAtMost(LARGEST_BOOTLOADER));
        }
        return said.toByteArray();
    }

    private String bootText() {
        var random = device.board().random("boot " + starts);
        byte[] guid = new byte[64];
        byte[] nonce = new byte[32];
        random.nextBytes(guid);
        random.nextBytes(nonce);
        String loader = "[1BL] BOOT: 70900000/00000000/01010000\r\nG=%s\r\nD=%s,N=%s\r\n"
                .formatted(
                        HexFormat.of().formatHex(guid),
                        device.deviceId(),
                        HexFormat.of().formatHex(nonce));
        return rom.hasSystem() ? loader + "[PLUTON] Logging initialized\r\n[PLUTON] Booting HLOS core\r\n" : loader;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
