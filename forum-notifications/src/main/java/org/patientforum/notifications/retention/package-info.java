/** Deletes notifications and mails that are no longer needed. */
@MayUse("settings")
package org.patientforum.notifications.retention;

import org.patientforum.shared.MayUse;
