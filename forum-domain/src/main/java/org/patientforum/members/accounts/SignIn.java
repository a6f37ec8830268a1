package org.patientforum.members.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A browser in which a member is signed in. The browser holds a token, the database its hash. On a shared device each use extends
 * the expiry.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
    @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "device")
    private String device;

    @Column(name = "own_device")
    private boolean ownDevice;

    protected SignIn() {}

    SignIn(long memberId, String tokenHash, NewSignIn.Device device, Instant now, Instant expiresAt) {
        this.memberId = memberId;
        this.tokenHash = tokenHash;
        this.device = device.name();
        this.ownDevice = device.own();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
    }
}
