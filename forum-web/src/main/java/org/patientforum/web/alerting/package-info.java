/** What pages say of when staff are there. Must not know who is on duty. */
@MayUse({"alerting", "settings", "web.startup"})
package org.patientforum.web.alerting;

import org.patientforum.shared.MayUse;
