package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.patientforum.posting.PostSnapshot;

/**
 * A copy of a post that preceded the reported post when its case was opened. Moderators need it to understand the
 * reported text.
 */
@Entity
@Table(name = "frozen_post")
public class ContextPost {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "frozen_post_seq")
    @SequenceGenerator(name = "frozen_post_seq", sequenceName = "frozen_post_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    private int number;

    @Column(name = "author_id")
    private long authorId;

    private String html;

    protected ContextPost() {}

    ContextPost(long caseId, PostSnapshot post) {
        this.caseId = caseId;
        this.number = post.location().number();
        this.authorId = post.authorId();
        this.html = post.html();
    }
}
