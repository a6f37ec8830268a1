/**
 * Reports and deletion requests of members and guests. Must not know what staff do with them; it fires
 * {@link org.patientforum.reporting.ReportSubmitted}.
 */
@MayUse({"groups", "members", "posting", "posting.authoring", "reading"})
package org.patientforum.reporting;

import org.patientforum.shared.MayUse;
