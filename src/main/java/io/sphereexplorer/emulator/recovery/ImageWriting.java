package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;

/** An image that arrives in parts. */
final class ImageWriting {
    private final Manifest.Entry entry;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    ImageWriting(Manifest.Entry entry) {
        this.entry = entry;
    }

    Manifest.Entry entry() {
        return entry;
    }

    int written() {
        return file.size();
    }

    int missing() {
        return entry.size() - file.size();
    }

    void add(ByteString part) {
        file.writeBytes(part.toByteArray());
    }

    /** What has metadata must be what the manifest says; signatures are not checked. */
    boolean contradictsItsEntry() {
        try {
            var image = ImagePackage.parse(ByteString.copyOf(file.toByteArray()));
            return !image.image().equals(entry.image()) || !image.component().equals(entry.component());
        } catch (Refusal _) { // no metadata, so nothing to contradict
            return false;
        }
    }
}
