package org.patientforum.unsent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that answered a form which was not taken, for the browser that sent it. */
@Entity
@Table(name = "answer_page")
public class AnswerPage {

    @Id
    @Column(name = "number_hash")
    private String numberHash;

    @Column(name = "key_hash")
    private String keyHash;

    private String path;

    @Column(name = "member_id")
    private @Nullable Long memberId;

    private @Nullable String policy;
    private String page;

    @Column(name = "made_at")
    private Instant madeAt;

    protected AnswerPage() {}

    AnswerPage(String numberHash, String keyHash, FormAnswer answer, String page, Instant madeAt) {
        this.numberHash = numberHash;
        this.keyHash = keyHash;
        this.path = answer.path();
        this.memberId = answer.member().orElse(null);
        this.policy = answer.policy().orElse(null);
        this.page = page;
        this.madeAt = madeAt;
    }

    String path() {
        return path;
    }

    Optional<Long> member() {
        return Optional.ofNullable(memberId);
    }

    Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    String page() {
        return page;
    }
}
