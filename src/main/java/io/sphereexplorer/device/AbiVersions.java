package io.sphereexplorer.device;

/** The interface versions an image must not exceed to run on a board. */
public record AbiVersions(int secureWorldRuntime, int osRuntime, int applicationRuntime) {}
