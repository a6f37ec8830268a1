package org.patientforum.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The few words in which the scripts of the schema differ between H2 and PostgreSQL. */
public final class SchemaPlaceholders {

    private SchemaPlaceholders() {}

    /**
     * The scripts' placeholders for this database. {@code beginnings} stands after a column whose beginnings are searched: in a
     * language's order PostgreSQL finds them only by an index made for it (PostgreSQL manual, Operator Classes).
     */
    public static Map<String, String> of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean postgres = connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
            return Map.of("beginnings", postgres ? "varchar_pattern_ops" : "");
        }
    }
}
