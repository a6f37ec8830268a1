package org.patientforum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time zone of people who have not signed in, and the one new members begin with: {@code forum.time-zone}. */
@ApplicationScoped
public class GuestTimeZone {

    private final String name;

    protected GuestTimeZone() {
        this("Europe/London");
    }

    @Inject
    public GuestTimeZone(@ConfigProperty(name = "forum.time-zone", defaultValue = "Europe/London") String name) {
        this.name = name;
    }

    /** The zone. The start has looked that there is one of this name. */
    public ZoneId zone() {
        return ZoneId.of(name);
    }
}
