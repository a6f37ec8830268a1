package org.patientforum.web.console.announcements;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.patientforum.announcements.AnnouncementContent;
import org.patientforum.announcements.AnnouncementRow;

/** What is typed on the page of announcements; times are those of the administrator's time zone. */
public class AnnouncementForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    private String title = "";
    private String markdown = "";
    private boolean urgent;
    private String from;
    private String until;
    private int version;

    /** A new one: shown from now on, for a week. */
    static AnnouncementForm empty(Instant now, ZoneId zone) {
        AnnouncementForm form = new AnnouncementForm();
        form.from = typed(now, zone);
        form.until = typed(now.plus(DAYS, ChronoUnit.DAYS), zone);
        return form;
    }

    static AnnouncementForm of(AnnouncementRow row, ZoneId zone) {
        AnnouncementForm form = new AnnouncementForm();
        form.title = row.title();
        form.markdown = row.markdown();
        form.urgent = row.urgent();
        form.from = typed(row.from(), zone);
        form.until = typed(row.until(), zone);
        form.version = row.version();
        return form;
    }

    AnnouncementContent words(ZoneId zone) {
        return new AnnouncementContent(title, markdown, urgent, instant(from, zone), instant(until, zone));
    }

    private static String typed(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Instant instant(String typed, ZoneId zone) {
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
