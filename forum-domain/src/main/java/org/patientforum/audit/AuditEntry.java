package org.patientforum.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A row of the audit trail. Its hash covers every field and the previous row's hash, so that changing, deleting or inserting a
 * row breaks the chain. Details hold ids and codes, never members' texts.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    private long place;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "actor_id")
    private Long actorId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "object_kind")
    private AuditObject.Kind objectKind;

    @Column(name = "object_id")
    private long objectId;

    private String details;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(Long actorId, AuditAction action, AuditObject object, String details, Instant madeAt) {
        this.actorId = actorId;
        this.action = action;
        this.objectKind = object.kind();
        this.objectId = object.id();
        this.details = details;
        this.madeAt = madeAt;
    }

    /** Appends the row to the chain. */
    void follow(AuditHead head) {
        place = head.place() + 1;
        previousHash = head.hash();
        hash = computedHash();
        head.moveTo(this);
    }

    /** Whether the row is unchanged and succeeds the row with the given place and hash. */
    boolean follows(long previousPlace, String hashBefore) {
        return place == previousPlace + 1 && previousHash.equals(hashBefore) && hash.equals(computedHash());
    }

    private String computedHash() {
        StringBuilder canonical = new StringBuilder();
        for (Object field :
                new Object[] {previousHash, place, madeAt.toEpochMilli(), actorId, action, objectKind, objectId, details
                }) {
            String value = String.valueOf(field);
            canonical.append(value.length()).append(':').append(value).append('\n');
        }
        return sha256(canonical.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long place() {
        return place;
    }

    String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "%s %s %s %d %s".formatted(actorId, action, objectKind, objectId, details);
    }
}
