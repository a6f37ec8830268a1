package org.patientforum.shared.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/** No connection is available, because the database is known not to respond. */
public class DatabaseOutage extends SQLTransientConnectionException {

    private static final String CANNOT_CONNECT = "08001";

    DatabaseOutage(String reason, @Nullable Throwable cause) {
        super(reason, CANNOT_CONNECT, cause);
    }

    /**
     * Whether the exception was caused by a database that is unreachable or has dropped the connection, according to the driver
     * or its SQL state. A container that could not complete its transaction hides the driver's exception; then a recently lost
     * connection decides.
     */
    public static boolean among(@Nullable Throwable thrown) {
        return Causes.any(
                thrown,
                cause -> cause instanceof SQLException sql
                        ? connectionLost(sql)
                        : fromContainer(cause) && DatabaseWatch.lostRecently());
    }

    /** SQL states for connection exceptions (class 08) and for a server that starts or stops (57P). */
    private static boolean connectionLost(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P");
    }

    private static boolean fromContainer(Throwable thrown) {
        return thrown instanceof XAException || thrown.getClass().getName().startsWith("jakarta.resource.");
    }
}
