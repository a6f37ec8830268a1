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

/** What went wrong with a request, as far as a reader needs to know. */
public enum Problem {
    /** There is no such page, or not for this reader. */
    NOT_FOUND(HttpServletResponse.SC_NOT_FOUND),
    /** The form is too old, or not ours. */
    FORM_TOO_OLD(HttpServletResponse.SC_FORBIDDEN),
    /** Not what a page of ours sends. */
    STRANGE(HttpServletResponse.SC_BAD_REQUEST),
    /** More than a form may bring. */
    TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
    /** Somebody else saved the same thing, or something of it, at the same moment. */
    AT_ONCE(HttpServletResponse.SC_CONFLICT),
    /** Our fault. */
    BROKEN(HttpServletResponse.SC_INTERNAL_SERVER_ERROR),
    /** The database is away for a while. */
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** This node was told to stop. */
    STOPPING(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** The disk of the database is full: what is there can be read. */
    FULL(HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    /** Message of an error 503 that comes from a full disk. */
    public static final String DISK = "disk";

    /** Message of an error 403 that comes from a form, not from a page that is kept from somebody. */
    public static final String FORM = "form";

    /** Message of an error 503 that comes from a node that stops. */
    public static final String STOP = "stop";

    /**
     * What a database says of two transactions that got in each other's way: a key that is there, transactions that cannot follow each other, a
     * deadlock, a lock that took too long on PostgreSQL and on H2.
     */
    private static final Set<String> CONFLICT_STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    /** PostgreSQL: statement timeout. A statement that writes has waited for another transaction's row. */
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

    /** Whether it stands in the log under its number. What befalls everybody at once is there once. */
    public boolean isLogged() {
        return this != NOT_FOUND && this != AWAY && this != STOPPING && this != FULL;
    }

    /** Whether it is not the form's fault: it can be sent once more as it is. */
    public boolean isRepeatable() {
        return this == AT_ONCE || status >= FIRST_SERVER_ERROR;
    }

    /** The problem that the container tells of when it asks for an error page. */
    public static Problem of(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (STOP.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))) {
            return STOPPING;
        }
        if (DISK.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) || StorageGuard.saysFull(thrown)) {
            return FULL;
        }
        if (code == HttpServletResponse.SC_SERVICE_UNAVAILABLE || isDatabaseAway(thrown, code)) {
            return AWAY;
        }
        boolean saves = "POST".equals(request.getMethod());
        if (Causes.any(thrown, cause -> isConflict(cause, saves))) {
            return AT_ONCE;
        }
        if (Causes.any(thrown, CspException.class::isInstance)) { // it lacks the number that PrimeFaces gives each page
            return FORM_TOO_OLD;
        }
        boolean form = FORM.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        return form && code == HttpServletResponse.SC_FORBIDDEN ? FORM_TOO_OLD : of(code);
    }

    /** What the status alone says. A page that is not for this reader is not there. */
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

    /** Whether the database could not be reached, or the pool has no connection to give. The server does not always say why a transaction ended. */
    private static boolean isDatabaseAway(@Nullable Throwable thrown, int code) {
        return DatabaseOutage.among(thrown)
                || (code >= FIRST_SERVER_ERROR && DatabaseWatch.away())
                || Causes.any(
                        thrown,
                        cause -> cause instanceof SQLException sql
                                && String.valueOf(sql.getMessage()).contains("allocating a connection"));
    }
}
