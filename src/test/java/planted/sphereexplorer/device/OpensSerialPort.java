package planted.sphereexplorer.device;

import com.fazecast.jSerialComm.SerialPort;

/** Breaks the rule on the serial library. */
record OpensSerialPort(SerialPort port) {}
