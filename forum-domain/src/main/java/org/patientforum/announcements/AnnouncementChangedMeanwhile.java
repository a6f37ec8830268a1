package org.patientforum.announcements;

import org.patientforum.shared.ForumException;

/** Somebody else changed the announcement since it was read. */
public class AnnouncementChangedMeanwhile extends ForumException {

    public AnnouncementChangedMeanwhile() {
        super("announcementChangedMeanwhile");
    }
}
