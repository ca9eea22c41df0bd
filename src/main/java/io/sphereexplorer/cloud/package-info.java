/**
 * What the services behind a sign-in have in common: tokens, retries, the shapes of their errors. Below lies
 * {@code net.http}; above stand session and command. Nothing here sends anything before it is asked to.
 */
@NullMarked
package io.sphereexplorer.cloud;

import org.jspecify.annotations.NullMarked;
