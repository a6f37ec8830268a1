package org.patientforum.announcements;

import org.patientforum.moderation.Office;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.FiredEvents;

/** Announcements put together in plain Java, for tests of several features. */
public final class AnnouncingForTests {

    private AnnouncingForTests() {}

    public static AnnouncementService service(Office.Desk desk, Office office) {
        return new AnnouncementService(
                new Announcements(desk.em),
                desk.trail(),
                SettingsForTests.siteChange(desk.em, new FiredEvents<>()),
                office);
    }
}
