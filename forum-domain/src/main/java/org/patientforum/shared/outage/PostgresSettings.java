package org.patientforum.shared.outage;

import java.util.Properties;

/**
 * What the driver of PostgreSQL is told besides the address. What an administrator writes into the address wins, because the driver looks there first. All
 * numbers are seconds.
 */
final class PostgresSettings {

    private static final String TO_CONNECT = "5";

    /** Where the address names several servers, one that is gone must leave time for the next. */
    private static final String TO_CONNECT_TO_ONE_OF_SEVERAL = "2";

    private static final String FOR_AN_ANSWER = "20";

    /** The server ends what takes too long a little earlier, so that the connection lives on; and a transaction whose node has died in it. */
    private static final String SERVER_LIMITS = "-c statement_timeout=18s -c idle_in_transaction_session_timeout=300s";

    private PostgresSettings() {}

    /** For what a person or a job waits for. */
    static Properties limited(String address, String user, String password) {
        Properties settings = patient(address, user, password);
        settings.setProperty("socketTimeout", FOR_AN_ANSWER);
        settings.setProperty("options", SERVER_LIMITS);
        return settings;
    }

    /** For upgrades of the schema, which take as long as the tables are large. */
    static Properties patient(String address, String user, String password) {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "Patient Forum");
        // EclipseLink binds a missing instant as a string; unspecified, PostgreSQL takes the column's type.
        settings.setProperty("stringtype", "unspecified");
        // The detail of a broken rule is the row itself: a name, an address.
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("loginTimeout", TO_CONNECT);
        settings.setProperty("connectTimeout", severalServers(address) ? TO_CONNECT_TO_ONE_OF_SEVERAL : TO_CONNECT);
        return settings;
    }

    private static boolean severalServers(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceFirst("^jdbc:postgresql://", "")
                .replaceFirst("/.*", "")
                .contains(",");
    }
}
