package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.patientforum.posting.text.PostRenderer;

/** The text of a post before a marked edit or before a change by staff. Staff can read and purge it. */
@Entity
@Table(name = "revision")
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "post_id")
    private long postId;

    private String markdown;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "replaced_by")
    private FormerText.By replacedBy;

    protected Revision() {}

    private Revision(long postId, String markdown, Instant writtenAt, Instant replacedAt, FormerText.By replacedBy) {
        this.postId = postId;
        this.markdown = markdown;
        this.writtenAt = writtenAt;
        this.replacedAt = replacedAt;
        this.replacedBy = replacedBy;
    }

    static Revision byAuthor(long postId, String markdown, Instant writtenAt, Instant replacedAt) {
        return new Revision(postId, markdown, writtenAt, replacedAt, FormerText.By.AUTHOR);
    }

    static Revision byStaff(long postId, String markdown, Instant writtenAt, Instant replacedAt) {
        return new Revision(postId, markdown, writtenAt, replacedAt, FormerText.By.STAFF);
    }

    /** Whether staff replaced this text. */
    public boolean byStaff() {
        return replacedBy == FormerText.By.STAFF;
    }

    public String markdown() {
        return markdown;
    }

    public Long id() {
        return id;
    }

    /** The former text, rendered for staff. */
    public FormerText shown(PostRenderer renderer) {
        return new FormerText(id, renderer.html(markdown), writtenAt, replacedAt, replacedBy);
    }
}
