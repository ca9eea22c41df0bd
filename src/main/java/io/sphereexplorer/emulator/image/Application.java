package io.sphereexplorer.emulator.image;

/**
 * An installed image and, if it is an application, what it is doing.
 *
 * @param startsByItself whether it runs again after a restart of the board
 */
public record Application(ImagePackage image, AppManifest manifest, State state, boolean startsByItself) {
    private static final int PAGE = 4096;
    private static final int HEAP_AND_STACK = 64 * 1024;

    /** What an application does. */
    public enum State {
        RUNNING("running"),
        STOPPED("stopped"),
        DEBUGGING("debugging");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word of the REST interface (device-protocol §4.4.2). */
        public String word() {
            return word;
        }
    }

    Application in(State next) {
        return new Application(image, manifest, next, startsByItself);
    }

    Application restarted() {
        return in(startsByItself ? State.RUNNING : State.STOPPED);
    }

    public int storageKib() {
        return manifest.storageKib();
    }

    public boolean realTime() {
        return manifest.realTime();
    }

    /** What it has in the memory of the high-level core, in octets: a guess from the size of its image. */
    int memory() {
        boolean present = state != State.STOPPED && !realTime();
        return present ? Math.ceilDiv(image.bytes(), PAGE) * PAGE + HEAP_AND_STACK : 0;
    }
}
