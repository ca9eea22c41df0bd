package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.account.SignInWithCode;
import io.sphereexplorer.command.tenant.CreateTenant;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PracticeWorldTest {
    private static final String STUDENT = "student@contoso.example";

    private final ManualClock clock = new ManualClock();
    private final CommandRunner commands = new CommandRunner();

    @ParameterizedTest
    @FieldSource("io.sphereexplorer.app.PracticeWorld#NAMES")
    void everyWorldOpensWithBoardsThatHaveNames(String name) throws IOException {
        try (var world = PracticeWorld.open(name, clock);
                var boards = AttachedBoards.of(world)) {
            var board = boards.bench().boards().getFirst();

            assertThat(boards.bench().nameOf(board, boards.bench().idOf(board))).isEqualTo("Demo-01");
            assertThat(world.endpoints().isPractice()).isTrue();
            assertThat(world.lastStep()).isEmpty();
        }
    }

    @Test
    void eachStepCanBeTakenBackAndTheSameIdsComeAgainAfterAReset() throws IOException {
        try (var world = PracticeWorld.open("claim-demo", clock)) {
            world.follow(commands);
            List<UUID> created = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                created.add(createTenant(world));
                assertThat(tenants(world)).containsExactlyInAnyOrder("old-class", "contoso-class");
                assertThat(world.lastStep().orElseThrow()).startsWith("tenant create --name contoso-class");

                world.rewind();

                assertThat(tenants(world)).containsExactly("old-class");
                assertThat(world.lastStep().orElseThrow()).startsWith("login");
                world.reset();
                assertThat(world.lastStep()).isEmpty();
                assertThat(world.memory().kept().accounts()).isEmpty();
            }

            assertThat(created).hasSize(3).containsOnly(created.getFirst());
        }
    }

    private UUID createTenant(PracticeWorld world) throws IOException {
        try (var boards = AttachedBoards.of(world);
                var cloud = ReachedCloud.of(world, clock::advance)) {
            Session session = Session.of(boards.bench(), cloud.desk()).on("Demo-01");
            run(
                    session,
                    new SignInWithCode(code -> PracticePages.approve(world.endpoints(), code.userCode(), STUDENT)));
            return run(session, new CreateTenant("contoso-class", true, Pace.real()))
                    .tenant()
                    .id();
        }
    }

    private List<String> tenants(PracticeWorld world) throws IOException {
        try (var boards = AttachedBoards.of(world);
                var cloud = ReachedCloud.of(world, clock::advance)) {
            return run(Session.of(boards.bench(), cloud.desk()), new ListTenants()).stream()
                    .map(Tenant::name)
                    .toList();
        }
    }

    private <R> R run(Session session, Command<R> command) throws IOException {
        return commands.run(session, command);
    }
}
