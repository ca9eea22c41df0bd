package io.sphereexplorer.app;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads ADDRESS:PORT, such as {@code 127.0.0.1:8443} or {@code [::1]:8443}. */
final class AddressReader implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new TypeConversionException("'%s' is not ADDRESS:PORT".formatted(text));
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port > 65_535) {
            throw new TypeConversionException("%d is no port number".formatted(port));
        }
        return new InetSocketAddress(text.substring(0, colon), port);
    }
}
