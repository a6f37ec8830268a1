/**
 * What the forum does while PostgreSQL does not answer: no wait for it is without a limit, everybody is told at once, and it is said in the log once. Knows no
 * feature.
 */
@NullMarked
@MayUse({})
package org.patientforum.shared.outage;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
