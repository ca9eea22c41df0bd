package io.sphereexplorer.ui.defender;

import java.util.Optional;

/**
 * What has to be there before Defender can be asked.
 *
 * @param hasAccount whether somebody is signed in at Azure
 * @param hub the name of the chosen one
 * @param isManaged whether its place in Azure is known, and not just its registry
 * @param isPractice whether nothing there is real
 */
public record Watched(boolean hasAccount, Optional<String> hub, boolean isManaged, boolean isPractice) {}
