package io.sphereexplorer.cloud.sphere;

import java.util.Optional;

/** Where an image can be fetched, or why not. */
public record ImageLink(boolean isSuccess, Optional<String> uri, Optional<String> uriMessage) {}
