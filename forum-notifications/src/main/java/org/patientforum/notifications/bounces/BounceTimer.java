package org.patientforum.notifications.bounces;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute, on each node, whether mails have come back. A lease in the database lets one node at a time look. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceTimer {

    private static final Logger LOG = Logger.getLogger(BounceTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    private BounceRun bounces;

    protected BounceTimer() {}

    @Inject
    public BounceTimer(BounceRun bounces) {
        this.bounces = bounces;
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @PermitAll
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            bounces.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mails that came back could not be read; it is tried again in a minute.", e);
        } finally {
            running.set(false);
        }
    }
}
