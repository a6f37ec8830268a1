package bench;

import java.sql.SQLException;

/** Many members at once, written straight into the database. Their ids are a row without gaps. */
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

    private Crowd() {}

    /** So many members who have confirmed their addresses. */
    static void join(Database database, int members) throws SQLException {
        database.change(MEMBERS, FIRST, FIRST + members - 1);
        database.change(ADDRESSES, FIRST, FIRST + members - 1);
    }

    /** All of them follow the discussion. */
    static void follow(Database database, long discussion, String delivery) throws SQLException {
        int followers = database.change(FOLLOWS, discussion, delivery, FIRST);
        database.change("update discussion set follower_count = follower_count + ? where id = ?", followers, discussion);
    }

    /** All of them have read the discussion. */
    static void readAll(Database database, long discussion) throws SQLException {
        database.change(READ, discussion, FIRST);
    }
}
