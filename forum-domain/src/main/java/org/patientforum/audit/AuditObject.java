package org.patientforum.audit;

/** The object of an audit row, by which rows can be found again. */
public record AuditObject(Kind kind, long id) {

    /** The kinds of objects. Stored by name: constants must not be renamed. */
    public enum Kind {
        CASE,
        MEMBER,
        GROUP,
        DISCUSSION,
        POST,
        ADVICE_LINK,
        WATCHED_WORD,
        TEMPLATE,
        MAIL,
        MAIL_QUEUE,
        SETTING,
        TERMS,
        ANNOUNCEMENT,
        TABLE,
        /** Jobs have no id: the details name the job. Rows of older versions hold the job's ordinal of that time. */
        JOB
    }

    /** A case. */
    public static AuditObject ofCase(long id) {
        return new AuditObject(Kind.CASE, id);
    }

    /** A member. */
    public static AuditObject ofMember(long id) {
        return new AuditObject(Kind.MEMBER, id);
    }

    /** A group. */
    public static AuditObject ofGroup(long id) {
        return new AuditObject(Kind.GROUP, id);
    }

    /** A discussion. */
    public static AuditObject ofDiscussion(long id) {
        return new AuditObject(Kind.DISCUSSION, id);
    }

    /** A watched word. */
    public static AuditObject ofWatchedWord(long id) {
        return new AuditObject(Kind.WATCHED_WORD, id);
    }

    /** A post. */
    public static AuditObject ofPost(long id) {
        return new AuditObject(Kind.POST, id);
    }

    /** The jobs; the row's details name the job. */
    public static AuditObject ofJobs() {
        return new AuditObject(Kind.JOB, 0);
    }
}
