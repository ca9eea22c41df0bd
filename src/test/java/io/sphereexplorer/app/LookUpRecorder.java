package io.sphereexplorer.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * In a process that is told to use it, prints each name and address that anybody looks up besides this computer
 * itself, and finds none of them: so nothing goes out whatever the program does.
 */
public final class LookUpRecorder extends InetAddressResolverProvider {
    /** What the lines of look-ups begin with. */
    static final String LOOKED_UP = "looked up ";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Recording(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "recorder of look-ups";
    }

    /** Records before anything else. */
    private record Recording(InetAddressResolver system) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (host.equals("localhost")) {
                return system.lookupByName(host, policy); // a name that nobody else is asked for
            }
            System.out.println(LOOKED_UP + host);
            throw new UnknownHostException(host);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            if (InetAddress.getByAddress(address).isLoopbackAddress()) {
                return system.lookupByAddress(address);
            }
            System.out.println(LOOKED_UP + InetAddress.getByAddress(address).getHostAddress());
            throw new UnknownHostException();
        }
    }
}
