package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what the vendor's program prints while it recovers a board (azsphere-cli §5.2); other lines say nothing. */
final class ToolLines {
    private static final Pattern SENDING =
            Pattern.compile("Sending (\\d{1,9}) images\\. \\((\\d{1,9}) bytes to send\\)");
    private static final Pattern SENT =
            Pattern.compile("Sent (\\d{1,9}) of (\\d{1,9}) images\\. \\((\\d{1,9}) bytes remaining\\)");
    private static final Pattern SENDING_ONE =
            Pattern.compile("Sending image (\\d{1,9}) of (\\d{1,9})\\.?"); // older builds
    private static final Pattern BOARD = Pattern.compile("Device ID: ([0-9A-Fa-f]{128})");

    private final Consumer<RecoveryNews> news;
    private volatile String last = "";
    private volatile Optional<DeviceId> board = Optional.empty();
    private long total;

    ToolLines(Consumer<RecoveryNews> news) {
        this.news = news;
    }

    /** The last line that was not empty. */
    String last() {
        return last;
    }

    Optional<DeviceId> board() {
        return board;
    }

    void read(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        last = text;
        if (text.startsWith("Board found.")) {
            news.accept(RecoveryNews.of(Kind.BOARD_FOUND));
        } else if (text.startsWith("Erasing flash")) {
            news.accept(RecoveryNews.of(Kind.ERASING));
        } else if (text.startsWith("Finished writing images")) {
            news.accept(RecoveryNews.of(Kind.REBOOTING));
        } else {
            count(text);
        }
    }

    private void count(String text) {
        Matcher sending = SENDING.matcher(text);
        Matcher sent = SENT.matcher(text);
        Matcher one = SENDING_ONE.matcher(text);
        Matcher id = BOARD.matcher(text);
        if (sending.matches()) {
            total = Long.parseLong(sending.group(2));
            news.accept(new RecoveryNews(Kind.SENDING, 0, number(sending, 1), 0, total));
        } else if (sent.matches()) {
            long done = Math.max(0, total - Long.parseLong(sent.group(3)));
            news.accept(new RecoveryNews(Kind.SENT, number(sent, 1), number(sent, 2), done, total));
        } else if (one.matches()) {
            news.accept(new RecoveryNews(Kind.SENDING, number(one, 1) - 1, number(one, 2), 0, 0));
        } else if (id.matches()) {
            board = Optional.of(new DeviceId(id.group(1)));
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
