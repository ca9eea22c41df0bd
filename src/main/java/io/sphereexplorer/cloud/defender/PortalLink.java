package io.sphereexplorer.cloud.defender;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A page of the Azure portal, as services name it; whatever leads elsewhere counts as no link. */
final class PortalLink {
    private static final String PORTAL = "portal.azure.com";

    private PortalLink() {}

    /** @param text with its scheme, or beginning with the host */
    static Optional<URI> of(Optional<String> text) {
        return text.map(String::strip)
                .map(link -> link.contains("://") ? link : "https://" + link)
                .flatMap(PortalLink::parsed)
                .filter(PortalLink::isPortal);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty(); // no page could be opened with it
        }
    }

    private static boolean isPortal(URI link) {
        String host = String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(link.getScheme())
                && link.getUserInfo() == null
                && (host.equals(PORTAL) || host.endsWith("." + PORTAL));
    }
}
