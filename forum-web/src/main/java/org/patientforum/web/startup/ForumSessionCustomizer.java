package org.patientforum.web.startup;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.patientforum.shared.storage.StorageGuard;

/**
 * Configures EclipseLink: checks for free disk space before each write, and lets queries fail at once while the
 * database is unavailable. By default EclipseLink retries after five seconds, several times, and readers would wait
 * for the error page that asks them to wait.
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
