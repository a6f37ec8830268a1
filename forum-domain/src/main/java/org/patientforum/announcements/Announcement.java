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

/** A message to all readers, shown for a period. */
@Entity
@Table(name = "announcement")
public class Announcement {

    static final int MAX_TITLE_LENGTH = 120;
    static final int MAX_TEXT_LENGTH = 4000;

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

    Announcement(AnnouncementContent content, String html, long writtenBy) {
        this.writtenBy = writtenBy;
        update(content, html);
    }

    /**
     * Changes the announcement. Throws InvalidInput if a field is missing or too long, or if the end is not after the beginning.
     */
    final void update(AnnouncementContent content, String newHtml) {
        content.validate();
        title = content.title().strip();
        markdown = content.markdown().strip();
        html = newHtml;
        urgent = content.urgent();
        shownFrom = content.from();
        shownUntil = content.until();
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
