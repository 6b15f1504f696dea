package com.babelteam.clavero.trust;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes every host that this process wants to reach: every name it looks up, and every address it asks a way to, which is where
 * those are seen that need no looking up. Keap's names and those of this machine lead to this machine; no other leads anywhere.
 */
public final class Asked extends InetAddressResolverProvider {
    static final Set<String> HOSTS = new ConcurrentSkipListSet<>();
    private static final Pattern KNOWN = Pattern
            .compile("(?i)(?:[a-z0-9-]+\\.)?infusionsoft\\.com|(?:[a-z0-9-]+\\.)*localhost");
    private static final byte[] HERE = {127, 0, 0, 1};

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                HOSTS.add(host);
                if (!KNOWN.matcher(host).matches()) {
                    throw new UnknownHostException(host);
                }
                return Stream.of(InetAddress.getByAddress(host, HERE));
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw new UnknownHostException();
            }
        };
    }

    @Override
    public String name() {
        return "noting";
    }

    /** Where HTTP clients ask for the way; there is always the direct one. */
    static final class Ways extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            HOSTS.add(String.valueOf(uri.getHost()));
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(@Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException e) {
            // Nobody listens for Keap here.
        }
    }
}
