package org.patientforum.reading;

/**
 * The only definition of unread: visible posts by other members after the member's position in the discussion. Lists, pages,
 * news, the bell and digests use it, and all count posts. Discussions that the member has muted have no unread posts.
 */
public final class UnreadPosts {

    /**
     * The definition as an SQL condition on a post {@code p}. %1$s is the member's id; %2$s is the position assumed for a member
     * who has never opened the discussion. The position {@code r} is left-joined.
     */
    private static final String UNREAD =
            Visibility.SHOWN_SQL + " and p.author_id <> %1$s and p.number > coalesce(r.last_number, %2$s)";

    /** The condition that a member has not muted a discussion; {@code %1$s} is a row with both ids. */
    private static final String NOT_MUTED = """
            not exists (
                select 1 from follow f
                where f.member_id = %1$s.member_id and f.discussion_id = %1$s.discussion_id and f.delivery = 'MUTED')""";

    private static final String COUNTS =
            """
            select u.member_id, u.discussion_id, count(*) as unread, min(p.number) as first_unread
            from (%s) u
                left join reading_position r on r.member_id = u.member_id and r.discussion_id = u.discussion_id
                join post p on p.discussion_id = u.discussion_id
            where\s""" + UNREAD.formatted("u.member_id", "u.told_from - 1") + " and " + NOT_MUTED.formatted("u") + """

            group by u.member_id, u.discussion_id""";

    /**
     * SQL for the number of the first post in discussion ?1 that is unread for member ?2, who has opened the discussion before.
     */
    static final String FIRST = """
            select p.number from post p join reading_position r on r.discussion_id = p.discussion_id
            where p.discussion_id = ?1 and r.member_id = ?2 and\s""" + UNREAD.formatted("?2", "0") + """

            order by p.number""";

    private UnreadPosts() {}

    /** The condition that a post {@code p} is unread; {@code r} is the member's position in its discussion, or null. */
    public static String condition(String memberId) {
        return UNREAD.formatted(memberId, "0");
    }

    /** The condition that the member of a reading position {@code r} has not muted its discussion. */
    static String notMuted() {
        return NOT_MUTED.formatted("r");
    }

    /**
     * SQL that counts unread posts per place and returns member_id, discussion_id, unread and first_unread. Places without unread
     * posts are left out.
     *
     * @param places a select of member_id, discussion_id and told_from: the number of the first post that a member who has never
     *     opened the discussion was notified of; null if none, and then nothing is unread
     */
    public static String counts(String places) {
        return COUNTS.formatted(places);
    }
}
