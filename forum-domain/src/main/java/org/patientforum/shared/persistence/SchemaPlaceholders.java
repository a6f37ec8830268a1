package org.patientforum.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The placeholders by which the schema's scripts differ between H2 and PostgreSQL. */
public final class SchemaPlaceholders {

    private SchemaPlaceholders() {}

    /**
     * The placeholders for this database. {@code beginnings} follows a column that is searched by prefix: in a language's
     * collation PostgreSQL needs an operator class for such an index (PostgreSQL manual, Operator Classes).
     */
    public static Map<String, String> of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean postgres = connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
            return Map.of("beginnings", postgres ? "varchar_pattern_ops" : "");
        }
    }
}
