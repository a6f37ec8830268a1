package org.patientforum.settings;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.patientforum.audit.AuditFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.GivenOptions;

/** Settings in plain Java with given options. */
public final class SettingsFixture {

    private SettingsFixture() {}

    public static Settings settings(EntityManager em, Map<String, String> options) {
        return new Settings(new SettingValues(em), new SiteRevisions(em), new GivenOptions(options));
    }

    /** The service that changes settings. */
    public static SettingsService service(EntityManager em, Clock clock) {
        return new SettingsService(
                new SettingValues(em),
                siteRevisionBump(em, new FiredEvents<>()),
                settings(em, Map.of()),
                new HospitalDetails(settings(em, Map.of()), new GivenOptions(Map.of())),
                clock,
                AuditFixture.trail(em, clock));
    }

    /** Settings that are never changed. */
    public static Settings of(Map<String, String> options) {
        return Settings.immutable(new GivenOptions(options));
    }

    /** Increments the revision in the real table. */
    public static SiteRevisionBump siteRevisionBump(
            jakarta.persistence.EntityManager em, jakarta.enterprise.event.Event<SiteChanged> changed) {
        return new SiteRevisionBump(new SiteRevisions(em), changed);
    }
}
