package org.patientforum.posting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The label "Do not follow this advice" that staff attach to a post, with a link to approved advice. At most one for each post. */
@Entity
@Table(name = "post_label")
public class PostLabel {

    @Id
    @Column(name = "post_id")
    private long postId;

    @Column(name = "advice_link_id")
    private long adviceLinkId;

    @Column(name = "labelled_by")
    private long labelledBy;

    @Column(name = "labelled_at")
    private Instant labelledAt;

    protected PostLabel() {}

    public PostLabel(long postId, Instant labelledAt) {
        this.postId = postId;
        this.labelledAt = labelledAt;
    }

    /** Changes the link. */
    public void pointTo(long adviceLink, long byMember, Instant at) {
        adviceLinkId = adviceLink;
        labelledBy = byMember;
        labelledAt = at;
    }

    public long adviceLinkId() {
        return adviceLinkId;
    }
}
