package org.patientforum.announcements;

import org.patientforum.shared.ForumException;

/** An announcement's {@code title}, {@code markdown}, {@code from} or {@code until} is not good. */
public class AnnouncementRefused extends ForumException {

    public AnnouncementRefused(String field) {
        super("announcement." + field, "title".equals(field) ? Announcement.LONGEST_TITLE : Announcement.LONGEST_TEXT);
    }
}
