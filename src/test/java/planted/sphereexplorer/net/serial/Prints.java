package planted.sphereexplorer.net.serial;

/** Breaks the rule on standard streams. */
public final class Prints {
    private Prints() {}

    static void run() {
        System.out.println("planted");
    }
}
