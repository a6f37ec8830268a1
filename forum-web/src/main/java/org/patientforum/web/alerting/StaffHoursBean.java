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
import org.patientforum.web.startup.Site;

/** On every page: that nobody of staff is there now, when they are back, and whom to call. In the time zone of the site. */
@Named("staffHours")
@RequestScoped
public class StaffHoursBean {

    @Inject
    private StaffedHours hours;

    @Inject
    private Settings settings;

    @Inject
    private Site site;

    private String words;

    /** The words while nobody is there; empty while somebody is, or if nobody said when staff are there. */
    public String getWords() {
        if (words == null) {
            StaffedHours.Status now = hours.now();
            words = now.away() ? said(now.back()) : "";
        }
        return words;
    }

    /** The key of the words on how things stand, for staff. */
    public String getStanding() {
        StaffedHours.Status now = hours.now();
        return "staffed." + (!now.known() ? "UNKNOWN" : now.staffed() ? "HERE" : "AWAY");
    }

    /** The hours as an administrator wrote them. */
    public String getWritten() {
        return settings.text(Setting.STAFFED_HOURS);
    }

    private String said(ZonedDateTime back) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.noticing", Faces.getLocale());
        String own = settings.text(Setting.STAFFED_OUTSIDE);
        String ours = bundle.getString(back == null ? "outside.open" : "outside");
        return (own.isBlank() ? ours : own)
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
