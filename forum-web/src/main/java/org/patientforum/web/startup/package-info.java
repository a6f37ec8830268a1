/**
 * Startup before the first request: data source, database check, schema, first data. Must not know pages.
 */
@MayUse({"members", "members.registration", "members.terms", "settings", "web.site", "web.startup.demonstration"})
package org.patientforum.web.startup;

import org.patientforum.shared.MayUse;
