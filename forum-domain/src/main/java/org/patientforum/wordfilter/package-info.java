/**
 * Watched words: what a post may not say, or not without staff having looked. Knows words and texts; must not know posts, nor
 * what becomes of them.
 */
@MayUse("audit")
package org.patientforum.wordfilter;

import org.patientforum.shared.MayUse;
