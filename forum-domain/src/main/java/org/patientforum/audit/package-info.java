/**
 * The audit trail: an append-only chain of rows about what staff did and viewed. The acting service writes its own row through
 * {@link org.patientforum.audit.AuditTrail}, in its transaction. Every feature may use this package; it must know none of them,
 * only {@code shared}. Members and objects are ids here; names are joined when rows are read.
 */
@MayUse({})
package org.patientforum.audit;

import org.patientforum.shared.MayUse;
