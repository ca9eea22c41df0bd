package io.sphereexplorer.ui.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskViewModelTest {
    private final PracticeDesk practice = new PracticeDesk();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void tenantsOfANewAccountAreListedInWhateverOrderTheWorkIsDone() throws IOException {
        practice.signedIn().tenant("contoso-lab");
        practice.desk().signOut(practice.desk().signedIn());
        try (var model = new DeskViewModel(
                Session.of(new Bench(List.of()), practice.desk()),
                new CommandRunner(),
                new Background(waiting::add, Runnable::run))) {
            workOff();
            practice.desk().signInWithCode(Realm.SPHERE, _ -> {});

            model.welcome();
            workOff();

            assertThat(model.tenantsProperty().get().orElseThrow()).hasSize(1);
        }
    }

    /** The newest first, as threads may do it. */
    private void workOff() {
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
    }
}
