/** Which mails members want, when, and how much they disclose; opt-outs. Must not know why a mail is sent. */
@MayUse({"following", "notifications.outbox", "settings"})
package org.patientforum.notifications.preferences;

import org.patientforum.shared.MayUse;
