package org.patientforum.notifications.mail;

import java.time.Instant;

/**
 * The queue in one look.
 *
 * @param waiting mails that are to be sent
 * @param oldest when the oldest of them was ordered; null if none waits
 * @param mailServer whether a mail server is set up
 */
public record QueueFigures(QueueState state, long waiting, Instant oldest, boolean mailServer) {}
