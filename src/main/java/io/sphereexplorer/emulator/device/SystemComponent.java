package io.sphereexplorer.emulator.device;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A component of the operating system (device-protocol §8.3).
 *
 * @param imageType device-protocol §6.4
 */
public record SystemComponent(String name, int imageType, int bytes, String uid) {
    private static final int APPLICATION = 10;
    private static final int APP_DEVELOPMENT = 11;
    private static final List<SystemComponent> OPERATING_SYSTEM = List.of(
            named("1bl", 1, 16_384),
            named("pluton-runtime", 2, 26_860),
            named("n9-wifi-firmware", 3, 269_980),
            named("security-monitor", 4, 114_900),
            named("a7-nw-loader", 5, 16_932),
            named("nw-device-tree", 6, 29_732),
            new SystemComponent("NW Kernel", 7, 2_544_816, "ec96946b-893b-4ff2-9ef1-b41725a8c652"),
            named("nw-root-filesystem", 8, 1_577_196),
            named("azured", 9, 65_748),
            named("gatewayd", 9, 98_516),
            new SystemComponent("networkd", 9, 614_620, "7ba05ff7-7835-4b26-9eda-29af0c635280"),
            named("azcore", 9, 16_596),
            named("rng-tools", 9, 8_396),
            named("trusted-keystore", 19, 2_376),
            named("update-cert-store", 22, 24_576));
    private static final SystemComponent DEBUGGER =
            new SystemComponent("gdbserver", APPLICATION, 229_376, "8548b129-b16f-4f84-8dbe-d2c847862e78");

    /** Those of every board. */
    public static List<SystemComponent> operatingSystem() {
        return OPERATING_SYSTEM;
    }

    /** Whether it is the debugger, and the board has it. */
    static boolean isDebugger(UUID component, List<Integer> capabilities) {
        return component.toString().equals(DEBUGGER.uid()) && capabilities.contains(APP_DEVELOPMENT);
    }

    /** The debugger comes with the permission to develop. */
    static List<SystemComponent> installed(List<Integer> capabilities) {
        var debugger = capabilities.contains(APP_DEVELOPMENT) ? Stream.of(DEBUGGER) : Stream.<SystemComponent>of();
        return Stream.concat(OPERATING_SYSTEM.stream(), debugger).toList();
    }

    /** What the debugger takes of the room that is the customer's, in octets. */
    static int customersRoom(List<Integer> capabilities) {
        return installed(capabilities).stream()
                .filter(component -> component.imageType() == APPLICATION)
                .mapToInt(SystemComponent::bytes)
                .sum();
    }

    /** The first bootloader is there twice. */
    int replicas() {
        return imageType == 1 ? 2 : 1;
    }

    boolean requiresRestart() {
        return imageType != APPLICATION;
    }

    /** Made up, and another for each version of the operating system. */
    public String imageUid(String osVersion) {
        return madeUp("image " + name + " " + osVersion);
    }

    private static SystemComponent named(String name, int imageType, int bytes) {
        return new SystemComponent(name, imageType, bytes, madeUp("component " + name));
    }

    private static String madeUp(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
