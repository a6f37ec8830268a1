/**
 * What staff do: one case per reported post, decisions, and the audit trail of everything staff do or look at. Must not know
 * how anybody is told; it fires {@link org.patientforum.moderation.CaseDecided}.
 */
package org.patientforum.moderation;
