/**
 * Report or request deletion: what a reader, member or guest, tells us of a post. Must not know what staff make of it; they
 * hear of it by {@link org.patientforum.reporting.ReportSubmitted}.
 */
@MayUse({"groups", "members", "posting", "posting.authoring", "reading"})
package org.patientforum.reporting;

import org.patientforum.shared.MayUse;
