package org.patientforum.shared.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/** There is no connection to be had, because the database is known not to answer. */
public class DatabaseOutage extends SQLTransientConnectionException {

    private static final String CANNOT_CONNECT = "08001";

    DatabaseOutage(String reason, @Nullable Throwable cause) {
        super(reason, CANNOT_CONNECT, cause);
    }

    /**
     * Whether it comes from a database that could not be reached, or that let go of the connection: the driver or its SQL state says so. A server that could not end
     * its transaction keeps the driver's words to itself; then it is so if connections have just been lost.
     */
    public static boolean among(@Nullable Throwable thrown) {
        return Causes.any(
                thrown,
                cause -> cause instanceof SQLException sql ? lost(sql) : ofServer(cause) && DatabaseWatch.lostLately());
    }

    /** Connection exceptions (08), and a server that ends or begins (57P). */
    private static boolean lost(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P");
    }

    private static boolean ofServer(Throwable thrown) {
        return thrown instanceof XAException || thrown.getClass().getName().startsWith("jakarta.resource.");
    }
}
