/** What members want by mail, when, and what it may say; opt-outs. Must not know why a mail is sent. */
@MayUse({"following", "notifications.outbox", "settings"})
package org.patientforum.notifications.preferences;

import org.patientforum.shared.MayUse;
