package org.patientforum.web.request;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;
import org.patientforum.shared.outage.DatabaseOutage;
import org.patientforum.shared.outage.DatabaseWatch;
import org.patientforum.shared.storage.StorageGuard;
import org.primefaces.csp.CspException;

/** The kinds of errors that readers are told apart. */
public enum Problem {
    /** The page does not exist, or not for this reader. */
    NOT_FOUND(HttpServletResponse.SC_NOT_FOUND),
    /** The form's token has expired or is invalid. */
    FORM_TOO_OLD(HttpServletResponse.SC_FORBIDDEN),
    /** The request is malformed: no page of the forum sends it. */
    STRANGE(HttpServletResponse.SC_BAD_REQUEST),
    /** The form exceeds the size limit. */
    TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
    /** Another transaction saved the same data at the same moment. */
    AT_ONCE(HttpServletResponse.SC_CONFLICT),
    /** An internal error. */
    BROKEN(HttpServletResponse.SC_INTERNAL_SERVER_ERROR),
    /** The database is unavailable. */
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** This node is shutting down. */
    STOPPING(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** The database's disk is full; reading still works. */
    FULL(HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    /** Message of an error 503 caused by a full disk. */
    public static final String DISK = "disk";

    /** Message of an error 403 caused by a form token, as opposed to a forbidden page. */
    public static final String FORM = "form";

    /** Message of an error 503 caused by a node that is shutting down. */
    public static final String STOP = "stop";

    /**
     * SQL states of conflicts between transactions: unique violation, serialization failure, deadlock, and lock
     * timeout on PostgreSQL and H2.
     */
    private static final Set<String> CONFLICT_STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    /**
     * PostgreSQL's query_canceled, raised by the statement timeout. For writes it means waiting for another
     * transaction's row.
     */
    private static final String STATEMENT_TIMEOUT = "57014";

    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /**
     * Whether it is logged under its number. Problems that affect all requests at once are logged elsewhere, once.
     */
    public boolean isLogged() {
        return this != NOT_FOUND && this != AWAY && this != STOPPING && this != FULL;
    }

    /** Whether the form itself is valid and can be submitted again unchanged. */
    public boolean isRepeatable() {
        return this == AT_ONCE || status >= FIRST_SERVER_ERROR;
    }

    /** Determines the problem from the attributes of the container's error dispatch. */
    public static Problem of(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (STOP.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))) {
            return STOPPING;
        }
        if (DISK.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) || StorageGuard.indicatesFull(thrown)) {
            return FULL;
        }
        if (code == HttpServletResponse.SC_SERVICE_UNAVAILABLE || isDatabaseAway(thrown, code)) {
            return AWAY;
        }
        boolean saves = "POST".equals(request.getMethod());
        if (Causes.any(thrown, cause -> isConflict(cause, saves))) {
            return AT_ONCE;
        }
        if (Causes.any(thrown, CspException.class::isInstance)) { // the request lacks PrimeFaces' nonce
            return FORM_TOO_OLD;
        }
        boolean form = FORM.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        return form && code == HttpServletResponse.SC_FORBIDDEN ? FORM_TOO_OLD : of(code);
    }

    /** Determines the problem from the status alone. A forbidden page is reported as not found. */
    private static Problem of(int code) {
        if (code >= FIRST_SERVER_ERROR) {
            return BROKEN;
        }
        return switch (code) {
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> TOO_LARGE;
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND -> NOT_FOUND;
            default -> code >= FIRST_CLIENT_ERROR ? STRANGE : NOT_FOUND;
        };
    }

    private static boolean isConflict(Throwable cause, boolean saves) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return CONFLICT_STATES.contains(state) || saves && STATEMENT_TIMEOUT.equals(state);
        }
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException;
    }

    /**
     * Whether the database could not be reached, or the pool has no connection. The container does not always report
     * why a transaction ended.
     */
    private static boolean isDatabaseAway(@Nullable Throwable thrown, int code) {
        return DatabaseOutage.among(thrown)
                || (code >= FIRST_SERVER_ERROR && DatabaseWatch.away())
                || Causes.any(
                        thrown,
                        cause -> cause instanceof SQLException sql
                                && String.valueOf(sql.getMessage()).contains("allocating a connection"));
    }
}
