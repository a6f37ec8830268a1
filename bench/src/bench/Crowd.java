package bench;

import java.sql.SQLException;

/** Inserts many members directly into the database. Their ids are consecutive. */
final class Crowd {

    static final long FIRST = 1_000_000;

    private static final String MEMBERS = """
            insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
            select x, 'crowd' || x, 'crowd' || x, 'MEMBER', 'ACTIVE', 'en', 'Europe/London',
                current_timestamp - interval '90' day, 0
            from system_range(?, ?) as r (x)""";

    private static final String ADDRESSES = """
            insert into person (member_id, email, email_key)
            select x, 'crowd' || x || '@example.org', 'crowd' || x || '@example.org' from system_range(?, ?) as r (x)""";

    private static final String FOLLOWS = """
            insert into follow (id, member_id, discussion_id, delivery, since)
            select 100000000 + id, id, ?, ?, current_timestamp - interval '60' day from member where id >= ?""";

    private static final String READ = """
            merge into reading_position (member_id, discussion_id, last_number, read_at) key (member_id, discussion_id)
            select f.member_id, d.id, d.last_number, current_timestamp
            from follow f join discussion d on d.id = f.discussion_id where d.id = ? and f.member_id >= ?""";

    private static final String DISCUSSIONS = """
            insert into discussion (id, group_id, author_id, title, started_at, opening_state, pinned, closed, last_number,
                reply_count, like_count, follower_count, last_post_at, last_author_id, revision)
            select x, (select min(id) from forum_group), ?, 'Discussion ' || x, current_timestamp - interval '90' day,
                'VISIBLE', false, false, ?, ?, 0, 0, current_timestamp - interval '1' hour, ?, 1
            from system_range(?, ?) as r (x)""";

    private static final String REPLIES = """
            insert into post (id, discussion_id, number, author_id, markdown, html, renderer_version, state, submission,
                posted_at, like_count, version)
            select d.id * 1000 + r.x, d.id, r.x, ?, 'It helped me to walk.', '<p>It helped me to walk.</p>', 1, 'VISIBLE',
                'crowd' || (d.id * 1000 + r.x), current_timestamp - interval '2' hour, 0, 0
            from discussion d cross join system_range(1, ?) as r (x) where d.id >= ?""";

    private static final String FOLLOWS_SOME = """
            insert into follow (id, member_id, discussion_id, delivery, since)
            select 100000000 + m.id * 10 + r.x, m.id, ? + mod((m.id - ?) * ? + r.x, ?), 'DAILY',
                current_timestamp - interval '60' day
            from member m cross join system_range(1, ?) as r (x) where m.id >= ?""";

    private static final String DUE_DIGESTS = """
            insert into digest_round (id, member_id, cadence, next_at, looks, unanswered, asked)
            select 100000000 + id, id, 'DAILY', current_timestamp, 0, 0, false from member where id >= ?""";

    private Crowd() {}

    /** Inserts discussions with recent replies that no member has read. */
    static void insertDiscussions(Database database, int discussions, int replies) throws SQLException {
        long author = (long) database.number("select min(id) from member");
        database.change(DISCUSSIONS, author, replies, replies, author, FIRST, FIRST + discussions - 1);
        database.change(REPLIES, author, replies, FIRST);
    }

    /** Lets each member follow this many of the discussions, with a daily digest. */
    static void followSome(Database database, int discussions, int follows) throws SQLException {
        database.change(FOLLOWS_SOME, FIRST, FIRST, follows, discussions, follows, FIRST);
    }

    /** Makes a daily digest due for each member. */
    static void makeDigestsDue(Database database) throws SQLException {
        database.change(DUE_DIGESTS, FIRST);
    }

    /** Inserts members with confirmed addresses. */
    static void insertMembers(Database database, int members) throws SQLException {
        insertMembers(database, members, "system_range");
    }

    /** @param series the database's function that generates consecutive numbers */
    static void insertMembers(Database database, int members, String series) throws SQLException {
        database.change(MEMBERS.replace("system_range", series), FIRST, FIRST + members - 1);
        database.change(ADDRESSES.replace("system_range", series), FIRST, FIRST + members - 1);
    }

    /** Lets all members follow the discussion. */
    static void follow(Database database, long discussion, String delivery) throws SQLException {
        int followers = database.change(FOLLOWS, discussion, delivery, FIRST);
        database.change("update discussion set follower_count = follower_count + ? where id = ?", followers, discussion);
    }

    /** Marks the discussion as read by all members. */
    static void readAll(Database database, long discussion) throws SQLException {
        database.change(READ, discussion, FIRST);
    }
}
