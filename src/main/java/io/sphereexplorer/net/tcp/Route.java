package io.sphereexplorer.net.tcp;

import java.net.Inet4Address;

/** The two ends of a connection, by which its segments are told from those of others. */
record Route(Inet4Address local, int localPort, Inet4Address remote, int remotePort) {}
