package org.patientforum.notifications.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;

/**
 * Drives the relay on this node: every few seconds, and at once when somebody knows of new mail. A slow mail server holds up
 * these runs and nothing else: who is told what goes on meanwhile.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());

    @Resource
    private SessionContext self;

    private MailRelay relay;
    private JobReports reports;

    protected MailRounds() {}

    @Inject
    public MailRounds(MailRelay relay, JobReports reports) {
        this.relay = relay;
        this.reports = reports;
    }

    /** Before the first page is served. */
    @PostConstruct
    void begin() {
        relay.obeyHold();
    }

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    @PermitAll
    void tick() {
        try {
            relay.watch();
            self.getBusinessObject(MailRounds.class).wake();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail could not be looked at; it is tried again in a few seconds.", e);
        }
    }

    /** Sends what is due soon, on another thread. */
    @Asynchronous
    @PermitAll
    public void wake() {
        try {
            reports.run(Job.MAIL_ROUNDS, () -> relay.run(self.getBusinessObject(MailRounds.class)::wake));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail could not be worked on; it is tried again in a few seconds.", e);
        }
    }
}
