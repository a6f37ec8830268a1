/**
 * That staff notice what waits for them: who is called for an urgent case, and who next if nobody takes it. Must not know how
 * anybody is told; it fires {@link org.patientforum.noticing.TeamCalled}.
 */
package org.patientforum.noticing;
