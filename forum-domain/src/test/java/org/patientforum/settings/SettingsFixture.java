package org.patientforum.settings;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.patientforum.audit.AuditFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.GivenOptions;

/** Settings put together in plain Java, with options as somebody gave them. */
public final class SettingsFixture {

    private SettingsFixture() {}

    public static Settings settings(EntityManager em, Map<String, String> options) {
        return new Settings(new SettingRows(em), new SiteRevisions(em), new GivenOptions(options));
    }

    /** Where administrators change settings. */
    public static SettingsService service(EntityManager em, Clock clock) {
        return new SettingsService(
                new SettingRows(em),
                siteChange(em, new FiredEvents<>()),
                settings(em, Map.of()),
                clock,
                AuditFixture.trail(em, clock));
    }

    /** What holds if nobody ever changed anything. */
    public static Settings of(Map<String, String> options) {
        return Settings.fixed(new GivenOptions(options));
    }

    /** Raises the revision in the real table. */
    public static SiteRevisionBump siteChange(
            jakarta.persistence.EntityManager em, jakarta.enterprise.event.Event<SiteChanged> changed) {
        return new SiteRevisionBump(new SiteRevisions(em), changed);
    }
}
