package io.sphereexplorer.device;

/** The memory that all applications of a board use together, in octets; {@code current} includes the kernel's share. */
public record MemoryUse(long current, long userMode, long userModePeak) {}
