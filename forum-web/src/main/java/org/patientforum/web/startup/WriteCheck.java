package org.patientforum.web.startup;

import java.util.function.Supplier;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.patientforum.shared.storage.StorageGuard;

/** Asks the {@link StorageGuard} before each write of EclipseLink, and passes database errors on to it. */
final class WriteCheck extends SessionEventAdapter {

    private final Supplier<StorageGuard> guard;

    private WriteCheck(Supplier<StorageGuard> guard) {
        this.guard = guard;
    }

    /** Registers the check for all statements of the session. */
    static void addTo(Session session, Supplier<StorageGuard> guard) {
        session.getEventManager().addListener(new WriteCheck(guard));
        session.setExceptionHandler(thrown -> {
            if (thrown instanceof DatabaseException) {
                guard.get().observe(thrown);
            }
            throw thrown;
        });
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        DatabaseQuery query = event.getQuery();
        if (query.isModifyQuery()) {
            guard.get().checkWrite();
        }
    }
}
