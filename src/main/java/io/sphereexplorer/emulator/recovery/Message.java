package io.sphereexplorer.emulator.recovery;

/** The numbers of the protocol between a board in recovery and the computer (device-protocol §7.3). */
final class Message {
    static final int INITIALIZATION = 0x0001;
    static final int STATUS_REQUEST = 0x0002;
    static final int BAUD_RATE_SWITCH_QUERY = 0x0003;
    static final int IMAGE_REQUEST_CAPABILITY = 0x0004;
    static final int IMAGE_REQUEST_BY_FILENAME = 0x0007;
    static final int PROGRESS_UPDATE = 0x0008;
    static final int LOG_CONFIG_QUERY = 0x0009;
    static final int EVENT = 0x000B;
    static final int RECOVERY_ERROR = 0x000C;
    static final int RECOVERY_COMPLETE = 0x000D;
    static final int INITIALIZATION_ACK = 0x00A0;
    static final int SERVER_READY = 0x00A1;
    static final int SIMPLE_QUERY_ACK = 0x00A3;
    static final int IMAGE_REQUEST_ACK = 0x00A4;
    static final int IMAGE_REQUEST_ERROR = 0x00A5;

    private Message() {}

    /** What a board tells of its progress; the numbers of the last two are inferred. */
    static final class Event {
        static final byte BOOTLOADER_READY = 1;
        static final byte CAPABILITY_RECEIVED = 2;
        static final byte CAPABILITY_LOADED = 3;
        static final byte PROGRAM_STARTED = 6;
        static final byte ERASE_STARTED = 7;
        static final byte ERASE_COMPLETE = 8;
        static final byte MANIFEST_RECEIVED = 9;
        static final byte MANIFEST_PROCESSED = 10;
        static final byte RECOVERY_COMPLETE = 11;

        private Event() {}
    }

    /** Why a board gives up, of category 39. */
    static final class Reason {
        static final int BAD_IMAGE_MANIFEST = 1;
        static final int BAD_IMAGE_UID = 7;
        static final int BAD_IMAGE_FILE_SIZE = 8;
        static final int INVALID_SERVER_RESPONSE = 51;
        static final int FILE_TRANSFER_FAILED = 107;
        static final int IMAGE_NOT_FOUND = 150;

        private Reason() {}
    }
}
