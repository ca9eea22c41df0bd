package io.sphereexplorer.cloud.azure.catalog;

import java.util.Locale;

/** The numbers by which the commands tell why an operation failed (cloud-services §1.2), from Azure's words. */
final class FailureCodes {
    private static final int FAILED = 0;
    private static final int INTERNAL = 4;
    private static final int BAD_REQUEST = 5;
    private static final int FORBIDDEN = 6;
    private static final int CONFLICT = 7;
    private static final int NOT_FOUND = 8;

    private FailureCodes() {}

    /** @param code such as {@code ResourceNotFound}; there is no full list of them */
    static int ofName(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("notfound")) {
            return NOT_FOUND;
        }
        if (lower.contains("forbidden") || lower.contains("authorizationfailed")) {
            return FORBIDDEN;
        }
        if (lower.contains("conflict") || lower.contains("exists")) {
            return CONFLICT;
        }
        if (lower.contains("internal")) {
            return INTERNAL;
        }
        return lower.contains("badrequest") || lower.contains("invalid") ? BAD_REQUEST : FAILED;
    }

    /** @param status of HTTP */
    static int ofStatus(int status) {
        return switch (status) {
            case 400, 422 -> BAD_REQUEST;
            case 409, 412 -> CONFLICT;
            default -> FAILED;
        };
    }
}
