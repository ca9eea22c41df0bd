package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Realm;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PrintedSignInTest {
    private static final URI PAGE = URI.create("http://localhost:8080/login?user_code=ABCD12345");
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch lines = new CountDownLatch(3);

    @Test
    void addressIsPrintedWhetherTheBrowserOpensOrNot() {
        var opening = new PrintedSignIn(this::print, _ -> true, NEVER);
        var mute = new PrintedSignIn(this::print, _ -> false, NEVER);

        opening.openPage(Realm.SPHERE, PAGE);
        mute.openPage(Realm.SPHERE, PAGE);
        opening.ended();
        mute.ended();

        assertThat(printed).hasSize(2).allMatch(line -> line.contains(PAGE.toString()));
        assertThat(printed.getLast()).startsWith("To sign in, open this page");
    }

    @Test
    void afterAWhileTheCodeIsOffered() throws InterruptedException {
        var guide = new PrintedSignIn(this::print, _ -> false, Duration.ZERO);

        guide.openPage(Realm.SPHERE, PAGE);

        assertThat(lines.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(printed.get(1)).startsWith("No answer from the sign-in page").contains("not affected");
        assertThat(printed.get(2)).endsWith("azsphere login --use-device-code");
        guide.ended();
    }

    private void print(String line) {
        printed.add(line);
        lines.countDown();
    }
}
