/** The charts and tables of the console's overview, and the yearly report. Must not know single members or posts. */
@MayUse({"groups", "moderation.casefile", "statistics", "web.console", "web.errors", "web.identity", "web.words"})
package org.patientforum.web.console.statistics;

import org.patientforum.shared.MayUse;
