package org.patientforum.web.startup;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.patientforum.shared.storage.StorageGuard;

/**
 * Has each statement that writes ask whether there is room. And while the database is away each query fails at once. By itself EclipseLink tries again after five seconds, and again: people
 * would wait for the page that asks them to wait.
 */
public class ForumSessionCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
        WriteCheck.addTo(session, () -> CDI.current().select(StorageGuard.class).get());
    }
}
