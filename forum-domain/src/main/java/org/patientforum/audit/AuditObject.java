package org.patientforum.audit;

/** What an audit row is about, so that it can be found again. */
public record AuditObject(Kind kind, long id) {

    /** The kinds of things staff act on. */
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
        /** A job has no number: the row's details name it. Only old rows have one, the job's place in the list of that time. */
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

    /** The jobs; which of them, the row's details say. */
    public static AuditObject ofJobs() {
        return new AuditObject(Kind.JOB, 0);
    }
}
