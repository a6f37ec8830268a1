package org.patientforum.integration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Inserts, changes and counts rows for tests; each statement has one parameter, a number. */
public record Rows(DataSource database) {

    /** Inserts a member who has agreed to the terms. */
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

    /** Inserts an empty group. */
    public void group(long id, String name) throws SQLException {
        change(
                "insert into forum_group (id, name, name_key, description, mail_name, position, archived,"
                        + " discussion_count, created_at, version) values (?, '" + name + "', '" + name
                        + "', '', '', 1, false, 0, current_timestamp, 0)",
                id);
    }

    /** Executes the statement. */
    public void change(String statement, long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setLong(1, id);
            change.executeUpdate();
        }
    }

    /** Returns the number that the query selects. */
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
