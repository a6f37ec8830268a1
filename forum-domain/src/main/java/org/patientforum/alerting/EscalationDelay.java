package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** How long those who were called have to take a case before others are called: longer while nobody has to be there. */
@Dependent
public class EscalationDelay {

    private final Settings settings;
    private final StaffedHours hours;

    @Inject
    public EscalationDelay(Settings settings, StaffedHours hours) {
        this.settings = settings;
        this.hours = hours;
    }

    Duration now() {
        Setting minutes = hours.now().away() ? Setting.ESCALATE_OUTSIDE : Setting.ESCALATE_AFTER;
        return Duration.ofMinutes(settings.number(minutes));
    }
}
