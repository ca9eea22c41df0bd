package io.sphereexplorer.app;

/** Starts the program: the window, one azsphere command, or the emulator. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("started " + javafx.application.Application.class.getModule());
    }
}
