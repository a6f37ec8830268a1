package org.patientforum.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the audit chain; a single row. Locked while a row is appended, so that all nodes write one chain. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long place;
    private String hash;

    protected AuditHead() {}

    void moveTo(AuditEntry entry) {
        place = entry.place();
        hash = entry.hash();
    }

    long place() {
        return place;
    }

    String hash() {
        return hash == null ? "" : hash;
    }
}
