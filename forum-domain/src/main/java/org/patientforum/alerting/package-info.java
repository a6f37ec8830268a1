/**
 * Alerts staff about waiting cases: who is called for an urgent case, and who next if nobody takes it. Must not know
 * how alerts are delivered; it fires {@link org.patientforum.alerting.StaffAlerted}.
 */
@MayUse({"audit", "groups", "members", "moderation.assignment", "moderation.cases", "reporting", "settings"})
package org.patientforum.alerting;

import org.patientforum.shared.MayUse;
