package org.patientforum.reporting;

/**
 * The target of a report.
 *
 * @param id id of the post, discussion or member; for a message to staff the id of its report
 */
public record ReportTarget(Kind kind, long id) {

    /** The kinds of targets. */
    public enum Kind {
        POST,
        DISCUSSION,
        MEMBER,
        /** A message to staff about no content in particular: a worry or complaint. */
        MESSAGE
    }

    public static ReportTarget ofPost(long id) {
        return new ReportTarget(Kind.POST, id);
    }

    public static ReportTarget ofDiscussion(long id) {
        return new ReportTarget(Kind.DISCUSSION, id);
    }

    public static ReportTarget ofMember(long id) {
        return new ReportTarget(Kind.MEMBER, id);
    }

    public static ReportTarget ofMessage(long id) {
        return new ReportTarget(Kind.MESSAGE, id);
    }
}
