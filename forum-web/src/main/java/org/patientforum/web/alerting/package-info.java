/** The notice about staffed hours on pages. Must not know who is on duty. */
@MayUse({"alerting", "settings", "web.site"})
package org.patientforum.web.alerting;

import org.patientforum.shared.MayUse;
