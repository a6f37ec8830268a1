package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Today in the time zone of the site, in which days are counted. */
@Dependent
public class SiteDay {

    private final Clock clock;
    private final String zone;

    @Inject
    public SiteDay(Clock clock, @ConfigProperty(name = "forum.time-zone", defaultValue = "Europe/London") String zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns today. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }
}
