package io.sphereexplorer.device.recovery;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** What the error numbers of a board in recovery are called (device-protocol §7.3). */
final class RecoveryErrors {
    private static final int BASE = 40_894_464;
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "BadImageManifestFormat"),
            Map.entry(2, "BadImage"),
            Map.entry(3, "UnsupportedVersion"),
            Map.entry(4, "UntrustedCertificate"),
            Map.entry(5, "BadSignature"),
            Map.entry(6, "BadComponentUid"),
            Map.entry(7, "BadImageUid"),
            Map.entry(8, "BadImageFileSize"),
            Map.entry(9, "BadImageType"),
            Map.entry(10, "ReceiveBufferTooSmall"),
            Map.entry(11, "TooManyImages"),
            Map.entry(12, "StreamSyncFailed"),
            Map.entry(13, "UnsupportedProtocolVersion"),
            Map.entry(14, "UnsupportedRecoveryMode"),
            Map.entry(50, "GetServerResponseTimedOut"),
            Map.entry(51, "InvalidServerResponse"),
            Map.entry(52, "SendRequestPacketFailed"),
            Map.entry(100, "GenericRecoveryError"),
            Map.entry(101, "FlashWriteFailed"),
            Map.entry(102, "ImageNotPageAligned"),
            Map.entry(103, "FlashEraseFailed"),
            Map.entry(104, "OutOfMemory"),
            Map.entry(105, "BadState"),
            Map.entry(107, "FileTransferFailed"),
            Map.entry(108, "ErasureCodingFailed"),
            Map.entry(109, "DataHashingFailed"),
            Map.entry(110, "PrimaryBackupMismatch"),
            Map.entry(111, "DuplicateTableEntries"),
            Map.entry(112, "NoReceiverFound"),
            Map.entry(113, "DoubleImageEntry"),
            Map.entry(114, "PartitionTableOffsetNotFound"),
            Map.entry(115, "PartitionLayoutNotFound"),
            Map.entry(116, "TransferConfigFatal"),
            Map.entry(117, "TransferConfigNonfatal"),
            Map.entry(150, "ImageNotFound"),
            Map.entry(151, "UnauthorizedAccess"),
            Map.entry(152, "UnknownImageRequestServerError"),
            Map.entry(200, "BaudrateNotSupported"),
            Map.entry(202, "FrameReadCrcCheckFailed"),
            Map.entry(203, "FrameReadUartTimeoutError"),
            Map.entry(204, "ReadPayloadTooSmall"),
            Map.entry(205, "XmodemBadStartState"),
            Map.entry(206, "XmodemInvalidBufferCapacity"));

    private RecoveryErrors() {}

    /** The layout of the message is not published; its first four octets are taken for the number. */
    static String text(ByteString data) {
        if (data.size() < Integer.BYTES) {
            return "an error without a number";
        }
        int number = ByteBuffer.wrap(data.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(0);
        int id = number >= BASE ? number - BASE : number;
        return "error 39." + id + NAMES.getOrDefault(id, "").transform(name -> name.isEmpty() ? "" : " " + name);
    }
}
