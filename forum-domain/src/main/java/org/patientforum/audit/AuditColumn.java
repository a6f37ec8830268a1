package org.patientforum.audit;

/** The columns by which the audit trail can be sorted. */
public enum AuditColumn {
    /** Rows are appended one after the other, so that their places ascend with time. */
    MADE_AT
}
