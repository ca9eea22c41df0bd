/**
 * What panes show of certificates, whoever keeps them: until when they are good, in words and as a picture, what they say
 * of themselves, and who signed them. Below it stand ui.common and command.
 */
@NullMarked
package io.sphereexplorer.ui.certificate.facts;

import org.jspecify.annotations.NullMarked;
