/** The staff's pages: overview, cases, groups, members, audit trail. Stateful views with PrimeFaces. Must not decide anything itself. */
@MayUse({"alerting", "audit", "web.console.export", "web.errors", "web.forms", "web.identity", "web.words"})
package org.patientforum.web.console;

import org.patientforum.shared.MayUse;
