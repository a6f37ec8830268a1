/**
 * Addresses that get no mail after bounces, and the brake that suppresses nobody when a provider refuses all. Must not
 * know why a mail was sent.
 */
@MayUse({"audit", "members", "notifications.mail.queue", "notifications.outbox"})
package org.patientforum.notifications.mail.suppression;

import org.patientforum.shared.MayUse;
