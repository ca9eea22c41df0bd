package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.tenant.CreateTenant;
import io.sphereexplorer.command.tenant.CreatedTenant;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.command.tenant.TenantName;
import io.sphereexplorer.command.tenant.TenantPlan;
import io.sphereexplorer.device.DeviceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code tenant create}; azsphere-cli §2, 4, and §6. */
@Command(
        name = "create",
        description = "Create a tenant, for ever, with an attached device that was never claimed.",
        footer = "Example: azsphere tenant create --name contoso-lab")
final class CreateTenantVerb implements Callable<Answer> {
    @Mixin
    private final BoardRun run;

    @Option(
            names = {"-n", "--name"},
            required = true,
            preprocessor = DetachedValue.class,
            paramLabel = "<name>",
            description = "1 to 50 characters; letters, digits and blanks are sure to be accepted.")
    private String name = "";

    @Option(names = "--force-additional", description = "Create it even if your account has a tenant already.")
    private boolean additional;

    @Option(names = "--force", description = "As --force-additional, and ask nobody.")
    private boolean force;

    CreateTenantVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException, CommandLineException {
        if (run.namesGroup()) {
            throw new CommandLineException("argument --device/-d: a tenant is created with one device; name one");
        }
        var create = new CreateTenant(name, additional || force, Pace.real());
        TenantPlan plan = looked(create);
        if (plan.earlier().isEmpty()) {
            run.confirm(question(plan), force);
        }
        CreatedTenant created = run.of(create);
        switch (created.evidence()) {
            case TOLD -> {}
            case FOUND -> run.note("note: the service's answer was lost; the tenant was found among yours");
            case EARLIER -> run.note("note: an earlier attempt had created it; nothing was sent now");
        }
        selectIfSole(created.tenant(), plan);
        return TenantAnswers.created(created.tenant());
    }

    private TenantPlan looked(CreateTenant create) throws IOException {
        try {
            return create.check(run.session());
        } catch (DeviceException.NoBoard e) {
            run.note(
                    "Failed to retrieve device ID from attached device: 'Could not connect to the device; please ensure"
                            + " it is attached.'");
            throw e;
        }
    }

    private List<String> question(TenantPlan plan) {
        List<String> lines = new ArrayList<>(List.of(
                "WARNING: You are logged in with the following account:",
                "WARNING: " + plan.account().mail(),
                "WARNING: Do you want to create a new Azure Sphere tenant using this account?",
                "WARNING: The tenant '%s' cannot be deleted, and the device ID %s can create no other one."
                        .formatted(name, plan.board().upperCase())));
        if (!TenantName.isDocumented(name)) {
            lines.add("WARNING: Names are documented to have letters, digits and blanks only; the service decides.");
        }
        lines.add("Enter 'yes' to continue. Enter anything else to exit.");
        return lines;
    }

    private void selectIfSole(Tenant tenant, TenantPlan plan) throws IOException {
        boolean sole = plan.tenants().stream().allMatch(known -> known.id().equals(tenant.id()));
        if (!sole) {
            run.note("note: to let commands go to it: azsphere tenant select --tenant " + tenant.id());
            return;
        }
        run.of(new SelectTenant(tenant.id().toString()));
        run.note("Selected Azure Sphere tenant '%s' as the default.".formatted(tenant.name()));
        run.note("You may now wish to claim the attached device into this tenant using 'azsphere device claim'.");
    }
}
