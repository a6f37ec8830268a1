package org.patientforum.integration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What lies in the database, for tests: statements with one number in them. */
public record Rows(DataSource database) {

    /** A member who has agreed to the terms. */
    public void member(long id, String name, String role) throws SQLException {
        change(
                "insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)"
                        + " values (?, '" + name + "', '" + name + "', '" + role
                        + "', 'ACTIVE', 'en', 'UTC', current_timestamp, 0)",
                id);
        change(
                "insert into consent (member_id, terms_version, given_at)"
                        + " select cast(? as bigint), version, current_timestamp from terms",
                id);
    }

    /** A group with nothing in it. */
    public void group(long id, String name) throws SQLException {
        change(
                "insert into forum_group (id, name, name_key, description, mail_name, position, archived,"
                        + " discussion_count, created_at, version) values (?, '" + name + "', '" + name
                        + "', '', '', 1, false, 0, current_timestamp, 0)",
                id);
    }

    /** Runs a statement with one number in it. */
    public void change(String statement, long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setLong(1, id);
            change.executeUpdate();
        }
    }

    /** What a select with one number in it counts. */
    public long count(String select, long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
