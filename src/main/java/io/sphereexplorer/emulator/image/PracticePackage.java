package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Image packages for those who have no SDK; only emulated boards take them, and they do not run there either. */
public enum PracticePackage {
    /** An application that would make a light blink; large enough to be seen on its way. */
    BLINK(
            "PracticeBlink",
            UUID.fromString("7c1f6d2a-0e55-4b0b-9a55-2f3d6f0b8c41"),
            UUID.fromString("35f0a6c8-91d4-4f6e-8a1b-d2c47e9b1a02"),
            192),
    /** The same for a real-time core. */
    REAL_TIME_BLINK(
            "PracticeBlinkRealTime",
            UUID.fromString("b8e4d7f0-6c23-4d19-8f7e-51a09c3e6d52"),
            UUID.fromString("0d9e2b71-c4a8-45f3-b6d0-7e8f1a2c3b13"),
            16);

    private static final int KIB = 1024;
    private static final Instant BUILT = Instant.parse("2026-11-22T09:00:00Z");
    private static final String PROGRAM = "Practice only: an emulated board gives this a state and does not run it.\n";

    private static final int MAGIC = 0x4D345834;
    private static final int SECTIONS = 5;
    private static final int METADATA = 148;
    private static final int NAME = 32;
    private static final int UNDER_DEVELOPMENT = 2;
    private static final int APPLICATION_RUNTIME = 3;
    private static final int RUNTIME_VERSION = 12;

    private final String title;
    private final UUID component;
    private final UUID image;
    private final int programKib;

    PracticePackage(String title, UUID component, UUID image, int programKib) {
        this.title = title;
        this.component = component;
        this.image = image;
        this.programKib = programKib;
    }

    /** The component ID that it says it has. */
    public UUID component() {
        return component;
    }

    /** Its name, with the ending of packages. */
    public String fileName() {
        return title + ".imagepackage";
    }

    /**
     * Writes it into a folder, which is made if need be.
     *
     * @return the file
     * @throws IOException if it cannot be written there
     */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(fileName()), octets().toByteArray());
    }

    /** All of it, signed; the signature is another each time. */
    ByteString octets() {
        var file = new ByteArrayOutputStream();
        byte[] program = PROGRAM.repeat(Math.ceilDiv(programKib * KIB, PROGRAM.length()))
                .substring(0, programKib * KIB)
                .getBytes(StandardCharsets.US_ASCII);
        file.writeBytes(new PracticeFiles(manifest(), ByteString.copyOf(program))
                .octets()
                .toByteArray());
        file.writeBytes(metadata());
        file.writeBytes(PracticeSigner.sign(file.toByteArray()).toByteArray());
        return ByteString.copyOf(file.toByteArray());
    }

    private String manifest() {
        boolean realTime = this == REAL_TIME_BLINK;
        String wanted = realTime ? "\"Gpio\":[10]" : "\"Gpio\":[8,9],\"MutableStorage\":{\"SizeKB\":8}";
        String kind = realTime ? "RealTimeCapable" : "Default";
        return """
                {"SchemaVersion":1,"Name":"%s","ComponentId":"%s","EntryPoint":"/bin/app","CmdArgs":[],\
                "Capabilities":{%s},"ApplicationType":"%s","TargetApplicationRuntimeVersion":%d}""".formatted(title, component, wanted, kind, RUNTIME_VERSION);
    }

    /** Identity, signer, name, flags and what it needs (device-protocol §6.2 and §6.3). */
    private byte[] metadata() {
        var octets = ByteBuffer.allocate(METADATA).order(ByteOrder.LITTLE_ENDIAN);
        octets.putInt(MAGIC).putInt(SECTIONS);
        section(octets, 0x4449, 36).putShort((short) ImagePackage.APPLICATION).putShort((short) 0);
        guid(octets, component);
        guid(octets, image);
        section(octets, 0x4753, 24)
                .put(HexFormat.of().parseHex(PracticeSigner.THUMBPRINT))
                .putInt(1);
        section(octets, 0x4244, Long.BYTES + NAME).putLong(BUILT.getEpochSecond());
        int after = octets.position() + NAME;
        octets.put(title.getBytes(StandardCharsets.US_ASCII)).position(after);
        section(octets, 0x5054, 4).putInt(UNDER_DEVELOPMENT);
        section(octets, 0x444E, 12).putInt(1).putInt(RUNTIME_VERSION).putInt(APPLICATION_RUNTIME);
        return octets.putInt(METADATA).array();
    }

    private static ByteBuffer section(ByteBuffer octets, int id, int length) {
        return octets.putShort((short) id).putShort((short) length);
    }

    private static void guid(ByteBuffer octets, UUID value) {
        long high = value.getMostSignificantBits();
        octets.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        octets.putLong(Long.reverseBytes(value.getLeastSignificantBits()));
    }
}
