/** Deletes notifications and mails after the retention period. Must not know what they say. */
@MayUse("settings")
package org.patientforum.notifications.retention;

import org.patientforum.shared.MayUse;
