package org.patientforum.web.console.announcements;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.patientforum.announcements.AnnouncementContent;
import org.patientforum.announcements.AnnouncementRow;

/** The form of an announcement. Times are in the administrator's time zone. */
public class AnnouncementForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration DEFAULT_DURATION = Duration.ofDays(7);

    private String title = "";
    private String markdown = "";
    private boolean urgent;
    private String from;
    private String until;
    private int version;

    /** Returns the form of a new announcement, shown from now on for a week. */
    static AnnouncementForm blank(Instant now, ZoneId zone) {
        AnnouncementForm form = new AnnouncementForm();
        form.from = format(now, zone);
        form.until = format(now.plus(DEFAULT_DURATION), zone);
        return form;
    }

    static AnnouncementForm of(AnnouncementRow row, ZoneId zone) {
        AnnouncementForm form = new AnnouncementForm();
        form.title = row.title();
        form.markdown = row.markdown();
        form.urgent = row.urgent();
        form.from = format(row.from(), zone);
        form.until = format(row.until(), zone);
        form.version = row.version();
        return form;
    }

    AnnouncementContent words(ZoneId zone) {
        return new AnnouncementContent(title, markdown, urgent, parse(from, zone), parse(until, zone));
    }

    private static String format(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Instant parse(String typed, ZoneId zone) {
        try {
            return typed == null
                    ? null
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMarkdown() {
        return markdown;
    }

    public void setMarkdown(String markdown) {
        this.markdown = markdown;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public int getVersion() {
        return version;
    }
}
