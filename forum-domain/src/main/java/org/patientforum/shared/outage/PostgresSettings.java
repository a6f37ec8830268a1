package org.patientforum.shared.outage;

import java.util.Properties;

/** Properties of the PostgreSQL driver besides the URL. Values in the URL take precedence. All numbers are seconds. */
final class PostgresSettings {

    private static final String CONNECT_SECONDS = "5";

    /** If the URL names several servers, an unreachable one must leave time for the next. */
    private static final String CONNECT_SECONDS_PER_SERVER = "2";

    private static final String ANSWER_SECONDS = "20";

    /**
     * The server cancels slow statements a little earlier, which keeps the connection, and ends transactions whose node has died.
     */
    private static final String SERVER_LIMITS = "-c statement_timeout=18s -c idle_in_transaction_session_timeout=300s";

    private PostgresSettings() {}

    /** For pages and jobs. */
    static Properties limited(String address, String user, String password) {
        Properties settings = unlimited(address, user, password);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        settings.setProperty("options", SERVER_LIMITS);
        return settings;
    }

    /** For schema migrations, which may take long on large tables. */
    static Properties unlimited(String address, String user, String password) {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "Patient Forum");
        // EclipseLink binds a null instant as a string; "unspecified" lets PostgreSQL use the column's type.
        settings.setProperty("stringtype", "unspecified");
        // The detail of a constraint violation is the row itself, with names and addresses.
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("loginTimeout", CONNECT_SECONDS);
        settings.setProperty("connectTimeout", severalServers(address) ? CONNECT_SECONDS_PER_SERVER : CONNECT_SECONDS);
        return settings;
    }

    private static boolean severalServers(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceFirst("^jdbc:postgresql://", "")
                .replaceFirst("/.*", "")
                .contains(",");
    }
}
