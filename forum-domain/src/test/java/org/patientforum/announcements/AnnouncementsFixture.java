package org.patientforum.announcements;

import org.patientforum.moderation.ModerationFixture;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.FiredEvents;

/** Announcements in plain Java, for tests of several features. */
public final class AnnouncementsFixture {

    private AnnouncementsFixture() {}

    public static AnnouncementService service(ModerationFixture.Services services, ModerationFixture fixture) {
        return new AnnouncementService(
                new Announcements(services.em),
                services.trail(),
                SettingsFixture.siteRevisionBump(services.em, new FiredEvents<>()),
                fixture);
    }
}
