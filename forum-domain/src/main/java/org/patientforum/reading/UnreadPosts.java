package org.patientforum.reading;

/**
 * The one definition of what is unread: the posts that everybody can see, that somebody else wrote, and that stand after the member's
 * position in their discussion. Lists, pages, news, the bell and digests all count by it, and all count posts. Posts of a discussion
 * that the member has muted do not count.
 */
public final class UnreadPosts {

    /**
     * The definition in SQL, as a condition on a post {@code p}; %1$s is the member's id, %2$s where a member begins who has never opened
     * the discussion: their position {@code r} is joined, if there is one.
     */
    private static final String UNREAD =
            Visibility.SHOWN_SQL + " and p.author_id <> %1$s and p.number > coalesce(r.last_number, %2$s)";

    /** The condition that a member has not muted a discussion: a row {@code %1$s} with both ids. */
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

    /** SQL for the number of the first post in discussion ?1 that member ?2 has not read, who has opened it before. */
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
     * SQL that counts what is unread in each of these places and says where it begins: member_id, discussion_id, unread, first_unread. A
     * place with nothing unread is not in it.
     *
     * @param places a select of member_id, discussion_id and told_from: the number of the first post that a member who has never opened
     *     the discussion was told of; null if they were told of none, and then nothing is unread
     */
    public static String counts(String places) {
        return COUNTS.formatted(places);
    }
}
