package org.patientforum.notifications;

import java.time.Instant;

/** A piece of news as it is kept. */
record NewsRow(long id, NotificationKind kind, long subjectId, String words, Instant at, Instant readAt) {}
