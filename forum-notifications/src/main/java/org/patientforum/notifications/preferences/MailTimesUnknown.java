package org.patientforum.notifications.preferences;

import org.patientforum.shared.ForumException;

/** Somebody chose times for mail that are not in the lists. */
public class MailTimesUnknown extends ForumException {

    private static final long serialVersionUID = 1L;

    public MailTimesUnknown() {
        super("mailTimes.unknown");
    }
}
