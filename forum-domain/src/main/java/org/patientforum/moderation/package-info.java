/**
 * What staff do: one case per reported post, and decisions. Must not know
 * how anybody is told; it fires {@link org.patientforum.moderation.CaseDecided}.
 */
package org.patientforum.moderation;
