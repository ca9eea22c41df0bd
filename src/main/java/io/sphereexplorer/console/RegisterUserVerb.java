package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Invitation;
import io.sphereexplorer.command.account.RegisterUser;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code register-user}; azsphere-cli §2, 2. */
@Command(
        name = "register-user",
        description = "Not needed any more: whoever signs in is registered. Kept so that older instructions work.",
        footer = "Example: azsphere register-user --new-user lab.tech@contoso.example")
final class RegisterUserVerb implements Callable<Answer> {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final BoardRun run;

    @Option(
            names = {"-u", "--new-user", "--newuser"},
            required = true,
            preprocessor = DetachedValue.class,
            paramLabel = "<mail>",
            description = "Mail address of the user.")
    private String mail = "";

    RegisterUserVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException, CommandLineException {
        return register(run, mail);
    }

    static Answer register(BoardRun run, String mail) throws IOException, CommandLineException {
        if (!MAIL.matcher(mail).matches()) {
            throw new CommandLineException("argument --new-user/-u: a mail address is needed");
        }
        Optional<Invitation> invited = run.of(new RegisterUser(mail));
        run.note("WARNING: registering is not needed any more: whoever signs in is registered.");
        if (invited.isEmpty()) {
            return Answer.sentence("Nothing is left to register. Sign in with 'azsphere login'.");
        }
        invited.get().url().ifPresent(url -> run.note("note: the user goes on at " + url));
        return Answer.sentence("Registration successful.");
    }
}
