package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;

/** Builds image packages as the SDK's packer does, signed with a key of its own. */
public record TestPackage(int type, UUID component, int runtime, String manifest, int size) {
    public static final UUID BLINK = UUID.fromString("2f074b0f-d99d-4692-82d9-ef93a7d6463c");

    private static final String THUMBPRINT = "00112233445566778899aabbccddeeff00112233";
    private static final KeyPair KEYS = keys();
    private static final int PAGE = 4096;
    private static final String MANIFEST = """
            {"SchemaVersion":1,"Name":"Blink","EntryPoint":"/bin/app","CmdArgs":[],"Capabilities":{%s},\
            "ApplicationType":"%s"}""";

    public static TestPackage blink() {
        return new TestPackage(10, BLINK, 12, MANIFEST.formatted("", "Default"), 2 * PAGE);
    }

    public static ImageSigners signers() {
        return new ImageSigners(Map.of(THUMBPRINT, KEYS.getPublic()));
    }

    public TestPackage ofType(int newType) {
        return new TestPackage(newType, component, runtime, manifest, size);
    }

    public TestPackage of(UUID newComponent) {
        return new TestPackage(type, newComponent, runtime, manifest, size);
    }

    public TestPackage needing(int newRuntime) {
        return new TestPackage(type, component, newRuntime, manifest, size);
    }

    public TestPackage ofSize(int body) {
        return new TestPackage(type, component, runtime, manifest, body);
    }

    public TestPackage withManifest(String json) {
        return new TestPackage(type, component, runtime, json, size);
    }

    public TestPackage withStorage(int kib) {
        return withManifest(MANIFEST.formatted("\"Gpio\":[12],\"MutableStorage\":{\"SizeKB\":" + kib + "}", "Default"));
    }

    public TestPackage realTime() {
        return withManifest(MANIFEST.formatted("", "RealTimeCapable"));
    }

    public ByteString build() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(fileSystem());
        file.writeBytes(metadata());
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEYS.getPrivate());
            signature.update(file.toByteArray());
            file.writeBytes(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return ByteString.copyOf(file.toByteArray());
    }

    /** A root directory with one other file before the manifest; the manifest begins with the second page. */
    private byte[] fileSystem() {
        byte[] json = manifest.getBytes(StandardCharsets.UTF_8);
        byte[] octets = new byte[size];
        var image = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        image.putInt(0, 0x28CD3D45);
        image.position(0x40);
        inode(image, 0x41ED, 2 * 12 + 4 + 20, "", 0x4C);
        inode(image, 0x83A4, 1, "abc", PAGE);
        if (json.length > 0) {
            inode(image, 0x83A4, json.length, "app_manifest.json", PAGE);
            image.put(PAGE, json);
        }
        image.putInt(0x04, size);
        var crc = new CRC32();
        crc.update(octets);
        image.putInt(0x20, (int) crc.getValue());
        return octets;
    }

    private static void inode(ByteBuffer image, int mode, int length, String name, int offset) {
        int words = (name.length() + 3) / 4;
        image.putShort((short) mode)
                .putShort((short) 0)
                .putInt(length | 7 << 24)
                .putInt(words | (offset / 4) << 6);
        image.put(name.getBytes(StandardCharsets.US_ASCII)).position(image.position() + words * 4 - name.length());
    }

    /** The image ID, another for each content. */
    public UUID image() {
        return new UUID(component.getMostSignificantBits() ^ manifest.hashCode(), size);
    }

    private byte[] metadata() {
        byte[] metadata = new byte[148];
        var octets = ByteBuffer.wrap(metadata)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x4D345834)
                .putInt(5);
        octets.putShort((short) 0x4449)
                .putShort((short) 36)
                .putShort((short) type)
                .putShort((short) 0);
        guid(octets, component);
        guid(octets, image());
        octets.putShort((short) 0x4753).putShort((short) 24);
        octets.put(HexFormat.of().parseHex(THUMBPRINT)).putInt(1);
        octets.putShort((short) 0x4244).putShort((short) 40).putLong(1_654_786_668L);
        octets.put("Blink".getBytes(StandardCharsets.US_ASCII)).position(octets.position() + 27);
        octets.putShort((short) 0x5054).putShort((short) 4).putInt(2);
        octets.putShort((short) 0x444E)
                .putShort((short) 12)
                .putInt(1)
                .putInt(runtime)
                .putInt(3);
        octets.putInt(148);
        return metadata;
    }

    private static void guid(ByteBuffer octets, UUID value) {
        long high = value.getMostSignificantBits();
        octets.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        octets.putLong(Long.reverseBytes(value.getLeastSignificantBits()));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
