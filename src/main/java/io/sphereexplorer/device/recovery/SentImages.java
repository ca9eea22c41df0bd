package io.sphereexplorer.device.recovery;

import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.device.recovery.image.RecoveryImages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Counts the images that the board has accepted, whole or in parts, and tells of each. */
final class SentImages {
    private final RecoveryImages images;
    private final Consumer<RecoveryNews> news;
    private final Map<String, Integer> accepted = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private long octets;

    SentImages(RecoveryImages images, Consumer<RecoveryNews> news) {
        this.images = images;
        this.news = news;
    }

    /** How many images are with the board as a whole. */
    int count() {
        return whole.size();
    }

    /** A file or a part of it is about to go out. */
    void begins(String name) {
        if (images.sizeOfImage(name).isPresent()) {
            if (accepted.isEmpty()) {
                tell(Kind.SENDING);
            }
            accepted.putIfAbsent(name, 0);
        }
    }

    /** The board has so many octets of a file, counted from the file's start; {@code ended} if no more were asked for. */
    void accepted(String name, int upTo, boolean ended) {
        int size = images.sizeOfImage(name).orElse(0);
        if (name.equals(RecoveryImages.MANIFEST)) {
            return; // too short to be told
        }
        if (size == 0) {
            long total = images.file(name).map(file -> (long) file.size()).orElse(0L);
            news.accept(new RecoveryNews(Kind.LOADING, 0, images.count(), upTo, total));
            return;
        }
        int before = accepted.getOrDefault(name, 0);
        if (upTo > before) {
            accepted.put(name, upTo);
            octets += upTo - before;
            tell(Kind.PART_SENT);
        }
        // the last part counts when its end was accepted, not when its last block was
        if (ended && upTo == size && whole.add(name)) {
            tell(Kind.SENT);
        }
    }

    private void tell(Kind kind) {
        news.accept(new RecoveryNews(kind, whole.size(), images.count(), octets, images.octets()));
    }
}
