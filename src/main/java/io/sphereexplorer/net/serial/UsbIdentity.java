package io.sphereexplorer.net.serial;

import java.util.OptionalInt;

/**
 * The strings and numbers by which a USB serial adapter is recognised (device-protocol §1.1 and §1.3).
 *
 * @param vendorId 16 bits, 0x0403 for FTDI
 * @param productId 16 bits, 0x6011 for the four-channel FT4232H
 * @param product the product string; empty if the adapter has none
 * @param serialNumber not unique on old boards, where every EEPROM holds the same one
 * @param location bus and hub chain, such as {@code 1-1.2}; equal for the four channels of one adapter
 * @param interfaceNumber 0 to 3 for the channels A to D; empty where the system does not say
 */
public record UsbIdentity(
        int vendorId,
        int productId,
        String product,
        String serialNumber,
        String location,
        OptionalInt interfaceNumber) {}
