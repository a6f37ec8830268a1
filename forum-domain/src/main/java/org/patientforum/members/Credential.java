package org.patientforum.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The password hash of a local account. */
@Entity
@Table(name = "credential")
public class Credential {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Credential() {}

    public Credential(long memberId, String passwordHash, Instant changedAt) {
        this.memberId = memberId;
        this.passwordHash = passwordHash;
        this.changedAt = changedAt;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the password was changed after an instant. */
    public boolean changedAfter(Instant instant) {
        return changedAt.isAfter(instant);
    }

    /** Replaces the password. */
    public void change(String hash, Instant at) {
        passwordHash = hash;
        changedAt = at;
    }

    /** Replaces the hash of the same password after the hash parameters have changed. */
    public void rehash(String hash) {
        passwordHash = hash;
    }
}
