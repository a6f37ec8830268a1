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

/** A link that works once, for one purpose and a limited time. Only the hash of its token is stored. */
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

    /** A link that leads its member back to the page they came from. */
    public OneTimeLink(
            @Nullable Long memberId, LinkPurpose purpose, String tokenHash, Instant now, @Nullable String returnTo) {
        this.memberId = memberId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.lifetime());
        this.returnTo = returnTo;
    }

    long id() {
        return id;
    }

    /** The member. Throws LinkNotUsable if the link has none, like the first administrator's. */
    public long memberId() {
        if (memberId == null) {
            throw new LinkNotUsable();
        }
        return memberId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The path that the member came from; null if unknown. */
    @Nullable
    public String returnTo() {
        return returnTo;
    }

    /** Starts the full lifetime now, with a new token. */
    void activate(Instant now, String hash) {
        tokenHash = hash;
        expiresAt = now.plus(purpose.lifetime());
    }

    /** Whether the link is neither used nor expired. */
    public boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Revokes the link. */
    void revoke(Instant now) {
        usedAt = now;
    }

    /** Marks the link as used. Throws LinkNotUsable if it is used or expired. */
    public void use(Instant now) {
        if (!usableAt(now)) {
            throw new LinkNotUsable();
        }
        usedAt = now;
    }
}
