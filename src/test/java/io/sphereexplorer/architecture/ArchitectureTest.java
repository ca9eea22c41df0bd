package io.sphereexplorer.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds design's table of packages against the program, and each rule against a class that breaks it. */
class ArchitectureTest {
    private static final String PLANTED = "planted.sphereexplorer";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sphereexplorer");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void packagesImportOnlyWhatLiesBelow() {
        check(
                ArchitectureRules::packagesImportOnlyWhatLiesBelow,
                "ImportsUpwards",
                "EmulatorKnowsDevice",
                "SkipsALayer");
    }

    @Test
    void packagesHaveNoCycles() {
        check(ArchitectureRules::noCycles, "CycleA", "CycleB");
    }

    @Test
    void javaFxStaysInUiAndApp() {
        check(ArchitectureRules::javaFxOnlyInUiAndApp, "CommandWithJavaFx");
    }

    @Test
    void viewModelsHoldNoControls() {
        check(ArchitectureRules::viewModelsHoldNoControls, "ControlViewModel");
    }

    @Test
    void platformStaysInApp() {
        check(ArchitectureRules::platformOnlyInApp, "CallsPlatform");
    }

    @Test
    void serialLibraryStaysInNetSerial() {
        check(ArchitectureRules::serialLibraryOnlyInNetSerial, "OpensSerialPort");
    }

    @Test
    void standardStreamsStayInAppAndConsole() {
        check(ArchitectureRules::standardStreamsOnlyInAppAndConsole, "Prints");
    }

    @Test
    void panesKnowNoClients() {
        check(ArchitectureRules::panesKnowNoClients, "PaneWithClient");
    }

    @Test
    void everyRuleIsHeldHere() {
        Set<String> rules = new TreeSet<>();
        Arrays.stream(ArchitectureRules.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == ArchRule.class)
                .map(Method::getName)
                .forEach(rules::add);
        long tests = Arrays.stream(ArchitectureTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();

        assertEquals(rules.size(), tests - 1, "one test a rule: " + rules);
    }

    private static void check(Function<ArchitectureRules, ArchRule> rule, String... culprits) {
        rule.apply(new ArchitectureRules("io.sphereexplorer")).check(PROGRAM);

        var broken =
                rule.apply(new ArchitectureRules(PLANTED)).evaluate(VIOLATIONS).getFailureReport();
        assertThat(broken.toString()).contains(culprits);
    }
}
