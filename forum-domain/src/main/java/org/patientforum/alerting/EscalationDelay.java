package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** How long an alerted level has to take a case before the next level is alerted. Longer outside staffed hours. */
@Dependent
public class EscalationDelay {

    private final Settings settings;
    private final StaffedHours hours;

    @Inject
    public EscalationDelay(Settings settings, StaffedHours hours) {
        this.settings = settings;
        this.hours = hours;
    }

    Duration current() {
        Setting minutes = hours.now().away() ? Setting.ESCALATE_OUTSIDE : Setting.ESCALATE_AFTER;
        return Duration.ofMinutes(settings.number(minutes));
    }
}
