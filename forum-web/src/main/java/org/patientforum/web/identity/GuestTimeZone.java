package org.patientforum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time zone of guests, and the initial one of new members: {@code forum.time-zone}. */
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

    /** The zone. Startup has verified that it exists. */
    public ZoneId zone() {
        return ZoneId.of(name);
    }
}
