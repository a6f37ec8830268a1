package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The text a post had before an edit that was marked. Staff can see and purge it. */
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

    protected Revision() {}

    Revision(long postId, String markdown, Instant writtenAt, Instant replacedAt) {
        this.postId = postId;
        this.markdown = markdown;
        this.writtenAt = writtenAt;
        this.replacedAt = replacedAt;
    }

    Long id() {
        return id;
    }

    FormerText shown(PostRenderer renderer) {
        return new FormerText(id, renderer.html(markdown), writtenAt, replacedAt);
    }
}
