/**
 * Watched words: texts that a post must not contain, or not without review by staff. Knows words and texts; must not know posts,
 * nor what happens to them.
 */
@MayUse("audit")
package org.patientforum.wordfilter;

import org.patientforum.shared.MayUse;
