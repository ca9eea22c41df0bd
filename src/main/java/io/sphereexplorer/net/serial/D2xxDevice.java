package io.sphereexplorer.net.serial;

import java.util.OptionalInt;

/**
 * A channel of an FTDI adapter, as FTDI's library lists it.
 *
 * @param id vendor in the upper 16 bits, product in the lower
 * @param location of the channel; all but its last hexadecimal digit is that of the adapter
 * @param serialNumber with the letter of the channel at its end
 * @param description the product string, with the letter of the channel at its end
 */
record D2xxDevice(int id, int location, String serialNumber, String description) {
    private static final String CHANNELS = "ABCD";

    int vendorId() {
        return id >>> 16;
    }

    int productId() {
        return id & 0xFFFF;
    }

    /** 0 to 3 for the channels A to D. */
    OptionalInt channel() {
        int last = description.isEmpty() ? -1 : CHANNELS.indexOf(description.charAt(description.length() - 1));
        return last < 0 || !description.endsWith(" " + CHANNELS.charAt(last))
                ? OptionalInt.empty()
                : OptionalInt.of(last);
    }

    /** The serial number of the whole adapter. */
    String adapterSerialNumber() {
        boolean ofChannel = channel().isPresent()
                && serialNumber.endsWith(
                        CHANNELS.substring(channel().getAsInt(), channel().getAsInt() + 1));
        return ofChannel ? serialNumber.substring(0, serialNumber.length() - 1) : serialNumber;
    }

    /** The place of the adapter in the tree of USB hubs, in decimal digits. */
    String adapterLocation() {
        return location == 0 ? "" : Integer.toUnsignedString(location >>> 4);
    }
}
