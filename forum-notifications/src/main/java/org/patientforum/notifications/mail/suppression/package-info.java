/**
 * Suppressed addresses after bounces and rejections, and the guard against suppressing many when a provider rejects
 * everything. Must not know why a mail was sent.
 */
@MayUse({"audit", "members", "notifications.mail.queue", "notifications.outbox"})
package org.patientforum.notifications.mail.suppression;

import org.patientforum.shared.MayUse;
