package org.patientforum.posting.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The unposted text of a form. A member may have several drafts for one place, one for each browser window. */
@Entity
@Table(name = "member_draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    private String place;
    private String title = "";
    private String markdown = "";

    @Column(name = "based_on")
    private @Nullable String basedOn;

    /** Increases with each save, which tells a window that another one has saved since. */
    private int saves;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    Draft(long memberId, String place, @Nullable String basedOn, Instant savedAt) {
        this.memberId = memberId;
        this.place = place;
        this.basedOn = basedOn;
        this.savedAt = savedAt;
    }

    void save(String newTitle, String newMarkdown, Instant at) {
        title = newTitle;
        markdown = newMarkdown;
        saves++;
        savedAt = at;
    }

    /** Whether this member's window was the last to save the draft. */
    boolean lastSavedBy(long member, DraftHandle handle) {
        return memberId == member && place.equals(handle.place()) && handle.saves() == saves;
    }

    DraftText text() {
        return new DraftText(new DraftHandle(place, id, saves, basedOn), title, markdown, savedAt);
    }
}
