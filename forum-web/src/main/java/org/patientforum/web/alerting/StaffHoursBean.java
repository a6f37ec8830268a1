package org.patientforum.web.alerting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.alerting.StaffedHours;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.web.site.Site;

/**
 * The notice on every page that no staff are on duty, when they return and whom to call. Times are in the site's time
 * zone.
 */
@Named("staffHours")
@RequestScoped
public class StaffHoursBean {

    @Inject
    private StaffedHours hours;

    @Inject
    private Settings settings;

    @Inject
    private Site site;

    private String notice;

    /** The notice; empty while staff are on duty or if no staffed hours are configured. */
    public String getNotice() {
        if (notice == null) {
            StaffedHours.Status now = hours.now();
            notice = now.away() ? awayNotice(now.back()) : "";
        }
        return notice;
    }

    /** The bundle key of the current state, for staff. */
    public String getStanding() {
        StaffedHours.Status now = hours.now();
        return "staffed." + (!now.known() ? "UNKNOWN" : now.staffed() ? "HERE" : "AWAY");
    }

    /** The staffed hours as an administrator entered them. */
    public String getWritten() {
        return settings.text(Setting.STAFFED_HOURS);
    }

    private String awayNotice(ZonedDateTime back) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.alerting", Faces.getLocale());
        String customText = settings.text(Setting.STAFFED_OUTSIDE);
        String defaultText = bundle.getString(back == null ? "outside.open" : "outside");
        return (customText.isBlank() ? defaultText : customText)
                .replace("{back}", back == null ? "" : time(back, bundle))
                .replace("{desk}", site.getDesk())
                .replace("{emergency}", site.getEmergency());
    }

    private static String time(ZonedDateTime back, ResourceBundle bundle) {
        Locale locale = Faces.getLocale();
        String day = DateTimeFormatter.ofPattern(bundle.getString("back.day"), locale)
                .format(back);
        String time = DateTimeFormatter.ofPattern(
                        bundle.getString(back.getMinute() == 0 ? "back.hour" : "back.time"), locale)
                .format(back)
                .toLowerCase(locale);
        return day + bundle.getString("back.at") + time;
    }
}
