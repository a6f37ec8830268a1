/** Deletes notifications and mails after the retention period. */
@MayUse("settings")
package org.patientforum.notifications.retention;

import org.patientforum.shared.MayUse;
