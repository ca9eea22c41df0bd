package io.sphereexplorer.net.tls;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** Why no secure connection came about. */
public abstract sealed class TlsException extends IOException {
    private TlsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The certificate is of none of the trusted authorities, or not for a board. */
    public static final class NotTrusted extends TlsException {
        NotTrusted(Throwable cause) {
            super("The certificate is not trusted: " + cause.getMessage(), cause);
        }
    }

    /** The certificate is valid only later: most likely this computer's clock is slow. */
    public static final class NotYetValid extends TlsException {
        NotYetValid(Throwable cause) {
            super("The certificate is not yet valid: " + cause.getMessage(), cause);
        }
    }

    /** The certificate was valid earlier: this computer's clock is fast, or the certificate is old. */
    public static final class Expired extends TlsException {
        Expired(Throwable cause) {
            super("The certificate has expired: " + cause.getMessage(), cause);
        }
    }

    /** The peer speaks no TLS that suits us, fell silent, or closed the connection. */
    public static final class HandshakeFailed extends TlsException {
        HandshakeFailed(Throwable cause) {
            super("The TLS handshake failed: " + cause.getMessage(), cause);
        }
    }

    /** A file of trusted certificates cannot be used. */
    public static final class UnusableTrust extends TlsException {
        UnusableTrust(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Finds out from the causes of a failed handshake what was wrong. */
    static TlsException of(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException path && path.getReason() == BasicReason.EXPIRED) {
                return new Expired(failure);
            }
            if (cause instanceof CertPathValidatorException path && path.getReason() == BasicReason.NOT_YET_VALID) {
                return new NotYetValid(failure);
            }
        }
        return failure.getCause() instanceof CertificateException
                ? new NotTrusted(failure)
                : new HandshakeFailed(failure);
    }
}
