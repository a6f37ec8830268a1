/** The figures on the console's first page as charts and tables, and the yearly report. */
@MayUse({"moderation.cases", "statistics", "web.console", "web.identity", "web.words"})
package org.patientforum.web.console.statistics;

import org.patientforum.shared.MayUse;
