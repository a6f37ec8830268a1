package org.patientforum.members.accounts;

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
import org.jspecify.annotations.Nullable;

/** A link that works once, for one purpose, for a while. Only the hash of its token is kept. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link_seq")
    @SequenceGenerator(name = "one_time_link_seq", sequenceName = "one_time_link_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "member_id")
    private @Nullable Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private LinkPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "return_to")
    private @Nullable String returnTo;

    protected OneTimeLink() {}

    public OneTimeLink(@Nullable Long memberId, LinkPurpose purpose, String tokenHash, Instant now) {
        this(memberId, purpose, tokenHash, now, null);
    }

    /** A link after which its member goes back to where they came from. */
    public OneTimeLink(
            @Nullable Long memberId, LinkPurpose purpose, String tokenHash, Instant now, @Nullable String returnTo) {
        this.memberId = memberId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.works());
        this.returnTo = returnTo;
    }

    long id() {
        return id;
    }

    /** Whose it is. Throws LinkNotUsable if it is nobody's, as the first administrator's is. */
    public long memberId() {
        if (memberId == null) {
            throw new LinkNotUsable();
        }
        return memberId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The page of ours that its member came from; null if none is known. */
    @Nullable
    public String returnTo() {
        return returnTo;
    }

    /** Works for its whole time from now on, by this token and no former one. */
    void beginAt(Instant now, String hash) {
        tokenHash = hash;
        expiresAt = now.plus(purpose.works());
    }

    /** Whether the link can be used at an instant: it is neither used nor too old. */
    public boolean worksAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Works no more. */
    void end(Instant now) {
        usedAt = now;
    }

    /** Throws LinkNotUsable if it was used before or is too old. */
    public void use(Instant now) {
        if (!worksAt(now)) {
            throw new LinkNotUsable();
        }
        usedAt = now;
    }
}
