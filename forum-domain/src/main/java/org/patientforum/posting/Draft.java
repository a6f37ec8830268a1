package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Text not yet posted, one for each member and place. A draft without a member was sent by somebody whose sign-in had ended;
 * it belongs to whoever signs in next holding its key.
 */
@Entity
@Table(name = "draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private @Nullable Long memberId;

    @Column(name = "kept_key")
    private @Nullable String keptKey;

    private String place;
    private String title = "";
    private String markdown = "";

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    Draft(@Nullable Long memberId, @Nullable String keptKey, String place, Instant savedAt) {
        this.memberId = memberId;
        this.keptKey = keptKey;
        this.place = place;
        this.savedAt = savedAt;
    }

    void save(String newTitle, String newMarkdown, Instant at) {
        title = newTitle;
        markdown = newMarkdown;
        savedAt = at;
    }

    void belongsTo(long member) {
        memberId = member;
        keptKey = null;
    }

    String place() {
        return place;
    }

    String title() {
        return title;
    }

    String markdown() {
        return markdown;
    }

    Instant savedAt() {
        return savedAt;
    }
}
