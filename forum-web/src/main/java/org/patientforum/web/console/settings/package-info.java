/** The console's pages for settings, texts, their history and the terms. Must not know what the settings are used for. */
@MayUse({"members.terms", "settings", "web.console", "web.console.export", "web.identity", "web.site", "web.words"})
package org.patientforum.web.console.settings;

import org.patientforum.shared.MayUse;
