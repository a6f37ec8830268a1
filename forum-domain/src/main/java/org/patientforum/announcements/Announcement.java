package org.patientforum.announcements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Words for everybody, shown from one time until another. */
@Entity
@Table(name = "announcement")
public class Announcement {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "announcement_seq")
    @SequenceGenerator(name = "announcement_seq", sequenceName = "announcement_seq", allocationSize = 50)
    private Long id;

    private String title;
    private String markdown;
    private String html;
    private boolean urgent;

    @Column(name = "shown_from")
    private Instant shownFrom;

    @Column(name = "shown_until")
    private Instant shownUntil;

    @Column(name = "written_by")
    private long writtenBy;

    @Version
    private int version;

    protected Announcement() {}

    Announcement(AnnouncementWords words, String html, long writtenBy) {
        this.writtenBy = writtenBy;
        reword(words, html);
    }

    /** Throws InvalidInput if something is missing, too long, or ends before it begins. */
    final void reword(AnnouncementWords words, String newHtml) {
        words.requireGood();
        title = words.title().strip();
        markdown = words.markdown().strip();
        html = newHtml;
        urgent = words.urgent();
        shownFrom = words.from();
        shownUntil = words.until();
    }

    void end(Instant now) {
        shownUntil = now.isBefore(shownUntil) ? now : shownUntil;
        shownFrom = shownFrom.isAfter(shownUntil) ? shownUntil : shownFrom;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }
}
