/**
 * The audit trail: an append-only chain of rows that say what staff did and looked at. Whoever acts writes its own row through
 * {@link org.patientforum.audit.AuditTrail}, in the transaction of the act. Every feature may use this package; it must not know
 * any of them, only {@code shared}. Members and things are ids here; names are joined when rows are read.
 */
@MayUse({})
package org.patientforum.audit;

import org.patientforum.shared.MayUse;
