package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.patientforum.shared.TestSchema;

/** A migration corrects counts that version 0.1.0 stored wrongly. */
class RecountMigrationTest {

    private static final String BEFORE = "20261123170000";

    private static final List<String> WHAT_010_KEPT = List.of(
            "insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version) values"
                    + " (1, 'heron', 'heron', 'MEMBER', 'ACTIVE', 'en', 'UTC', '2026-01-01T00:00:00Z', 0),"
                    + " (2, 'marrow', 'marrow', 'MEMBER', 'ACTIVE', 'en', 'UTC', '2026-01-01T00:00:00Z', 0)",
            "insert into forum_group (id, name, name_key, description, mail_name, position, archived, discussion_count, created_at,"
                    + " version) values (1, 'Stoma', 'stoma', '', 'a group', 1, false, 7, '2026-01-01T00:00:00Z', 0)",
            discussion(1, "VISIBLE", 3, 1, 4, 9, 5, 2, "null"),
            post(11, 1, 1, 1, "VISIBLE", 1, 3),
            post(12, 1, 2, 2, "VISIBLE", 2, 0),
            post(13, 1, 3, 1, "WITHDRAWN", 5, 1),
            "insert into post_like values (11, 2, '2026-01-09T00:00:00Z'), (13, 2, '2026-01-09T00:00:00Z')",
            "insert into follow (id, member_id, discussion_id, delivery, since) values"
                    + " (1, 1, 1, 'SITE', '2026-01-01T00:00:00Z'), (2, 2, 1, 'MUTED', '2026-01-01T00:00:00Z')",
            discussion(2, "HIDDEN", 2, 1, 0, 0, 3, 2, "null"),
            post(21, 2, 1, 1, "HIDDEN", 1, 0),
            post(22, 2, 2, 2, "VISIBLE", 3, 0),
            discussion(3, "DELETED", 4, 0, 0, 0, 3, 2, "2"),
            discussion(4, "HELD", 0, 0, 0, 0, 1, 1, "null"),
            post(41, 4, -41, 1, "HELD", 6, 0));

    private static String discussion(
            int id,
            String opening,
            int last,
            int replies,
            int likes,
            int followers,
            int lastDay,
            int lastAuthor,
            String merged) {
        return ("insert into discussion (id, group_id, author_id, title, started_at, opening_state, pinned, closed, last_number,"
                        + " reply_count, like_count, follower_count, last_post_at, last_author_id, revision, merged_into)"
                        + " values (%d, 1, 1, 'Bags', '2026-01-01T00:00:00Z', '%s', false, false, %d, %d, %d, %d,"
                        + " '2026-01-0%dT12:00:00Z', %d, 1, %s)")
                .formatted(id, opening, last, replies, likes, followers, lastDay, lastAuthor, merged);
    }

    private static String post(int id, int discussion, int number, int author, String state, int day, int likes) {
        return ("insert into post (id, discussion_id, number, author_id, markdown, html, renderer_version, state, submission,"
                        + " posted_at, like_count, version)"
                        + " values (%d, %d, %d, %d, 'Text', '<p>Text</p>', 1, '%s', 's%d', '2026-01-0%dT12:00:00Z', %d, 0)")
                .formatted(id, discussion, number, author, state, id, day, likes);
    }

    @Test
    void onH2() throws SQLException {
        assertRecounted(TestSchema.emptyH2());
    }

    @Test
    @EnabledIf("org.patientforum.shared.TestPostgres#installed")
    void onPostgres() throws SQLException {
        assertRecounted(TestSchema.emptyPostgres());
    }

    private static void assertRecounted(DataSource database) throws SQLException {
        TestSchema.migrate(database, BEFORE);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : WHAT_010_KEPT) {
                statement.execute(sql);
            }
            TestSchema.migrate(database);
            assertThat(lines(statement, """
                            select id || ': ' || reply_count || ' replies, ' || like_count || ' likes, ' || follower_count
                                || ' followers, last by ' || last_author_id || ' on ' || extract(day from last_post_at)
                            from discussion order by id"""))
                    .containsExactly(
                            "1: 1 replies, 1 likes, 1 followers, last by 2 on 2",
                            "2: 1 replies, 0 likes, 0 followers, last by 2 on 3",
                            "3: 0 replies, 0 likes, 0 followers, last by 1 on 1",
                            "4: 0 replies, 0 likes, 0 followers, last by 1 on 1");
            assertThat(lines(statement, "select id || ': ' || like_count from post where like_count > 0 order by id"))
                    .containsExactly("11: 1", "13: 1");
            assertThat(lines(statement, "select '' || discussion_count from forum_group"))
                    .containsExactly("2");
        }
    }

    private static List<String> lines(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
