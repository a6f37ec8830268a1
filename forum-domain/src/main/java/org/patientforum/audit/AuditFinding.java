package org.patientforum.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored result of the last check of the whole chain; a single row. */
@Entity
@Table(name = "audit_check")
public class AuditFinding {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private long checked;

    @Column(name = "broken_at")
    private Long brokenAt;

    protected AuditFinding() {}

    void update(AuditCheck check, Instant at) {
        checkedAt = at;
        checked = check.rows();
        brokenAt = check.brokenAt();
    }

    Instant checkedAt() {
        return checkedAt;
    }

    AuditCheck check() {
        return new AuditCheck(checked, brokenAt);
    }
}
