package io.sphereexplorer.console;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The whole azsphere language: its groups, and the options that every command has; azsphere-cli §3.1. */
@Command(name = "azsphere", description = "Sets up Azure Sphere devices, real or emulated.")
final class Language {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "<format>",
            scope = ScopeType.INHERIT,
            description = "Form of the result: table, json, jsonc, tsv, yaml, yamlc, text or none; table if left out.")
    private OutputFormat output = OutputFormat.TABLE;

    @Option(
            names = {"--verbose", "--debug"},
            scope = ScopeType.INHERIT,
            description = "With a failure, also print what the device or the system said.")
    private boolean verbose;

    @Option(names = "--only-show-errors", scope = ScopeType.INHERIT, description = "Print no notes and no warnings.")
    private boolean onlyErrors;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    private boolean help;

    boolean wantsHelp() {
        return help;
    }

    OutputFormat output() {
        return output;
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean showsOnlyErrors() {
        return onlyErrors;
    }

    /** Makes the parser of one line; a group joins the language here. */
    CommandLine parser(BoardRun run) {
        var device = new CommandLine(new DeviceVerbs(run))
                .addSubcommand(new CommandLine(new RecoverVerb(run)))
                .addSubcommand(new CommandLine(new ClaimVerb(run)))
                .addSubcommand(new CommandLine(new ClaimAllVerb(run)))
                .addSubcommand(new CommandLine(new FindOwnerVerb(run)))
                .addSubcommand(new CommandLine(new SettleClaimVerb(run)))
                .addSubcommand(new CommandLine(new WifiVerbs(run)))
                .addSubcommand(
                        new CommandLine(new NetworkVerbs(run)).addSubcommand(new CommandLine(new ProxyVerbs(run))))
                .addSubcommand(new CommandLine(new CertificateVerbs(run)))
                .addSubcommand("capability", new CommandLine(new CapabilityVerbs(run)), "cap")
                .addSubcommand(new CommandLine(new AppVerbs(run)).addSubcommand(new CommandLine(new OutputVerb(run))))
                .addSubcommand(new CommandLine(new LogVerbs(run)))
                .addSubcommand(new CommandLine(new TelemetryVerbs(run)))
                .addSubcommand(new CommandLine(new ImageVerbs(run)))
                .addSubcommand(new CommandLine(new SideloadVerbs(run)))
                .addSubcommand(new CommandLine(new ManufacturingVerbs(run)));
        var tenant = new CommandLine(new TenantVerbs(run)).addSubcommand(new CommandLine(new CreateTenantVerb(run)));
        return new CommandLine(this)
                .addSubcommand("device", FleetVerbs.addTo(device, run), "dev")
                .addSubcommand("product", ProductPartVerbs.product(run), "prd")
                .addSubcommand("device-group", GroupPartVerbs.deviceGroup(run), "dg")
                .addSubcommand("image", new CommandLine(new UploadVerbs(run)), "img")
                .addSubcommand("image-package", new CommandLine(new ImagePackageVerbs(run)), "pkg")
                .addSubcommand("sku", RefusedWord.retired("sku", "product"))
                .addSubcommand("feed", RefusedWord.retired("feed", "device-group deployment"))
                .addSubcommand("imageset", RefusedWord.retired("imageset", "device-group deployment"))
                .addSubcommand("component", RefusedWord.retired("component", "image"))
                .addSubcommand(new CommandLine(new RegisterUserVerb(run)))
                .addSubcommand(new CommandLine(new LoginVerb(run)))
                .addSubcommand(new CommandLine(new LogoutVerb(run)))
                .addSubcommand(new CommandLine(new ShowUserVerb(run)))
                .addSubcommand(new CommandLine(new AccountVerbs(run)))
                .addSubcommand(SettingVerbs.of(run))
                .addSubcommand("tenant", tenant, "catalog")
                .addSubcommand(new CommandLine(new AuthorityVerbs(run)))
                .addSubcommand(new CommandLine(new CertificateFileVerbs(run)))
                .addSubcommand(HubVerbs.hub(run))
                .addSubcommand(DefenderVerbs.defender(run))
                .addSubcommand(new CommandLine(new RoleVerbs(run)))
                .addSubcommand(new CommandLine(new LedgerVerbs(run)))
                .addSubcommand(new CommandLine(new SupportDataVerb(run)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setAllowOptionsAsOptionParameters(true) // DetachedValue refuses those that stand alone
                .setExpandAtFiles(false)
                .setInterpolateVariables(false);
    }

    /** Every verb by its full name, such as {@code device wifi list}. */
    static SortedMap<String, CommandLine> verbs(CommandLine parser) {
        var verbs = new TreeMap<String, CommandLine>();
        collect("", parser.getSubcommands(), verbs);
        return verbs;
    }

    private static void collect(String before, Map<String, CommandLine> commands, Map<String, CommandLine> verbs) {
        commands.forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                verbs.put(before + name, command);
            } else if (name.equals(command.getCommandName())) {
                collect(before + name + " ", command.getSubcommands(), verbs);
            }
        });
    }
}
