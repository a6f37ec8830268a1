package org.patientforum.reporting;

/**
 * What somebody told us about.
 *
 * @param id of the post, discussion or member; of a message to staff its report's own id
 */
public record ReportTarget(Kind kind, long id) {

    /** The kinds of things that readers tell us about. */
    public enum Kind {
        POST,
        DISCUSSION,
        MEMBER,
        /** Words to staff that are about nothing on a page: a worry, or a complaint. */
        MESSAGE
    }

    /** A post. */
    public static ReportTarget ofPost(long id) {
        return new ReportTarget(Kind.POST, id);
    }

    /** A discussion as a whole. */
    public static ReportTarget ofDiscussion(long id) {
        return new ReportTarget(Kind.DISCUSSION, id);
    }

    /** A member. */
    public static ReportTarget ofMember(long id) {
        return new ReportTarget(Kind.MEMBER, id);
    }

    /** A message to staff. */
    public static ReportTarget ofMessage(long id) {
        return new ReportTarget(Kind.MESSAGE, id);
    }
}
