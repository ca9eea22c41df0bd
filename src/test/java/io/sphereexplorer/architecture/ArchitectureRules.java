package io.sphereexplorer.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may import whom, as rules over one root package, so that they can be held against the program and against classes
 * that break them on purpose.
 */
final class ArchitectureRules {
    private static final List<String> UNDER_COMMANDS = List.of(
            "session",
            "session.account",
            "session.hub",
            "session.ledger",
            "cloud",
            "cloud.sphere",
            "cloud.iothub",
            "cloud.defender",
            "cloud.signin",
            "device");
    private static final List<String> UNDER_CONSOLE = plus("command", UNDER_COMMANDS);
    private static final List<String> UI = plus("ui.common", UNDER_CONSOLE);
    private static final List<String> LADDER = List.of(
            "net", "net.serial", "net.cobs", "net.xmodem", "net.slip", "net.ip", "net.tcp", "net.tls", "net.http");

    private static final List<String> EMULATED_RECOVERY = List.of(
            "emulator.device",
            "emulator.image",
            "emulator.rest",
            "emulator.world",
            "net",
            "net.serial",
            "net.cobs",
            "net.xmodem");

    private static final List<String> EMULATED_AZURE =
            List.of("emulator.arm", "emulator.world", "emulator.scenario", "net", "net.http");

    private static final List<String> EMULATED_CLOUD = List.of(
            "emulator.arm",
            "emulator.azure",
            "emulator.hub",
            "emulator.defender",
            "emulator.cloud.authority",
            "emulator.cloud.fault",
            "emulator.cloud.signin",
            "emulator.world",
            "emulator.scenario",
            "emulator.image",
            "emulator.rest",
            "net",
            "net.http");

    private static final List<String> EMULATED_DEVICE = List.of(
            "emulator.world",
            "emulator.scenario",
            "emulator.rest",
            "emulator.wifi",
            "emulator.certificate",
            "emulator.network",
            "emulator.image",
            "emulator.diagnostics",
            "net",
            "net.serial",
            "net.ip",
            "net.tcp",
            "net.tls",
            "net.http");

    /** Package to what it may import of ours; a name covers its sub-packages unless they have a line of their own. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("net", List.of()),
            Map.entry("net.serial", List.of("net")),
            Map.entry("net.cobs", List.of("net")),
            Map.entry("net.xmodem", List.of("net")),
            Map.entry("net.slip", List.of("net", "net.serial")),
            Map.entry("net.ip", List.of("net", "net.slip", "net.serial")),
            Map.entry("net.tcp", List.of("net", "net.ip", "net.serial")),
            Map.entry("net.tls", List.of("net")),
            Map.entry("net.http", List.of("net")),
            Map.entry("device", LADDER),
            Map.entry("cloud", List.of("net", "net.http")),
            Map.entry("cloud.sphere", List.of("cloud", "net", "net.http")),
            Map.entry("cloud.sphere.legacy", List.of("cloud.sphere", "cloud", "net", "net.http")),
            Map.entry("cloud.azure", List.of("cloud.sphere", "cloud", "net", "net.http")),
            Map.entry("cloud.azure.catalog", List.of("cloud.azure", "cloud.sphere", "cloud", "net", "net.http")),
            Map.entry("cloud.iothub", List.of("cloud.azure", "cloud", "net", "net.http")),
            Map.entry("cloud.defender", List.of("cloud.azure", "cloud", "net", "net.http")),
            Map.entry("cloud.signin", List.of("cloud", "net", "net.http")),
            Map.entry("session.ledger", List.of("device")),
            Map.entry(
                    "session.account",
                    List.of(
                            "session.hub",
                            "session.ledger",
                            "cloud.signin",
                            "cloud.sphere",
                            "cloud.azure",
                            "cloud",
                            "device")),
            Map.entry("session.hub", List.of("cloud.iothub", "cloud.azure", "cloud.defender", "cloud.signin", "cloud")),
            Map.entry("session", List.of("session.account", "device")),
            Map.entry("command", UNDER_COMMANDS),
            Map.entry("console", UNDER_CONSOLE),
            Map.entry("ui.common", UNDER_CONSOLE),
            Map.entry(
                    "ui.shell",
                    plus("ui.cloud", plus("ui.tenant", plus("ui.device", plus("ui.wifi", plus("ui.console", UI)))))),
            Map.entry("ui.cloud", plus("ui.tenant", UI)),
            Map.entry("ui.tenant", UI),
            Map.entry("ui.product", plus("ui.tenant", UI)),
            Map.entry("ui.image", plus("ui.tenant", UI)),
            Map.entry("ui.bench", UI),
            Map.entry("ui.classroom", UI),
            Map.entry("ui.claim", UI),
            Map.entry("ui.authority", plus("ui.certificate.facts", plus("ui.tenant", UI))),
            Map.entry("ui.hub", plus("ui.authority", plus("ui.tenant", UI))),
            Map.entry("ui.hub.inventory", plus("ui.hub", UI)),
            Map.entry("ui.defender", plus("ui.hub", plus("ui.tenant", UI))),
            Map.entry("ui.app", UI),
            Map.entry("ui.device", UI),
            Map.entry("ui.wifi", UI),
            Map.entry("ui.diagnostics", UI),
            Map.entry("ui.recovery", UI),
            Map.entry("ui.maintenance", UI),
            Map.entry("ui.network", UI),
            Map.entry("ui.certificate", plus("ui.certificate.facts", UI)),
            Map.entry("ui.certificate.facts", UI),
            Map.entry("ui.capability", UI),
            Map.entry("ui.fleet", plus("ui.fleet.table", UI)),
            Map.entry("ui.fleet.table", UI),
            Map.entry("ui.console", plus("console", UI)),
            Map.entry("emulator.ledger", List.of()),
            Map.entry("emulator.scenario", List.of("emulator.world", "net")),
            Map.entry("emulator.world", List.of("net")),
            Map.entry("emulator.rest", List.of("net", "net.http")),
            Map.entry("emulator.diagnostics", List.of("emulator.rest", "net")),
            Map.entry("emulator.image", List.of("emulator.rest", "net")),
            Map.entry("emulator.network", List.of("emulator.rest", "net")),
            Map.entry("emulator.certificate", List.of("emulator.rest", "net")),
            Map.entry("emulator.wifi", List.of("emulator.certificate", "emulator.rest", "emulator.world", "net")),
            Map.entry("emulator.cloud.authority", List.of("emulator.scenario")),
            Map.entry("emulator.cloud.fault", List.of("emulator.world", "net", "net.http")),
            Map.entry("emulator.cloud.signin", List.of("net", "net.http")),
            Map.entry("emulator.arm", List.of("net", "net.http")),
            Map.entry("emulator.azure", EMULATED_AZURE),
            Map.entry("emulator.hub", plus("net.tls", EMULATED_AZURE)),
            Map.entry("emulator.defender", plus("emulator.hub", EMULATED_AZURE)),
            Map.entry("emulator.cloud", EMULATED_CLOUD),
            Map.entry("emulator.device", EMULATED_DEVICE),
            Map.entry("emulator.recovery", EMULATED_RECOVERY));

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule packagesImportOnlyWhatLiesBelow() {
        return ArchRuleDefinition.classes()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".app.."))))
                .should(importOnlyWhatLiesBelow());
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule javaFxOnlyInUiAndApp() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(root + ".ui..", root + ".app.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."));
    }

    ArchRule viewModelsHoldNoControls() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.control.."));
    }

    ArchRule platformOnlyInApp() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".app.."))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform");
    }

    ArchRule serialLibraryOnlyInNetSerial() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".net.serial.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fazecast.."));
    }

    ArchRule standardStreamsOnlyInAppAndConsole() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(root + ".app..", root + ".console.."))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in");
    }

    ArchRule panesKnowNoClients() {
        return noClasses()
                .that(resideInAnyPackage(root + ".ui..", root + ".console.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".device..", root + ".cloud..")
                        .and(nameEndsWith("Api"))
                        .or(nameEndsWith("Gateway"))
                        .or(resideInAPackage(root + ".cloud..").and(nameEndsWith("SignIn")))
                        .or(nameEndsWith("DeviceConnection")));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> nameEndsWith(String suffix) {
        return JavaClass.Predicates.simpleNameEndingWith(suffix);
    }

    private ArchCondition<JavaClass> importOnlyWhatLiesBelow() {
        return new ArchCondition<>("import only what lies below") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String from = origin.getPackageName();
                    String to =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (!allowed(from, to)) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static List<String> plus(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private boolean allowed(String from, String to) {
        if (!inside(to, root)) {
            return true;
        }
        String target = lineOf(to);
        String origin = lineOf(from);
        return origin.equals(target)
                || MAY_IMPORT.getOrDefault(origin, List.of()).contains(target);
    }

    /** The line of the table that covers a package: the longest name that it is or stands in. */
    private String lineOf(String packageName) {
        String relative = packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
        return MAY_IMPORT.keySet().stream()
                .filter(name -> inside(relative, name))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse(relative);
    }

    private static boolean inside(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
