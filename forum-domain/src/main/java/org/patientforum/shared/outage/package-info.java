/**
 * Behaviour while PostgreSQL does not respond: every wait is limited, all callers are told at once, and the log says so once.
 * Knows no feature.
 */
@NullMarked
@MayUse({})
package org.patientforum.shared.outage;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
