package org.patientforum.web.console.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.audit.AuditService;
import org.patientforum.notifications.mail.delivery.MailQueueService;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.jobs.ClockStep;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.shared.jobs.LateJob;
import org.patientforum.shared.jobs.NodeRow;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.startup.Site;

/** The page /console/health: how the forum, its database and its mail do, and what to do about it. */
@Named("health")
@RequestScoped
public class HealthBean {

    private static final long LEAST_DISK_MB = 1024;
    private static final long SLOW_MILLIS = 200;
    private static final long MOST_CLOCK_MILLIS = 2000;
    private static final double FULL = 0.9;

    @Inject
    private DatabaseHealth vitals;

    @Inject
    private MailQueueService mailQueue;

    @Inject
    private JobService jobs;

    @Inject
    private AuditService audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private NodeStatus machine;

    @Inject
    private StorageGuard storage;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    private final List<String> warnings = new ArrayList<>();
    private DatabaseHealthStatus database;
    private QueueFigures mail;
    private List<NodeRow> nodes;
    private List<LateJob> late;
    private ClockStep clockStep;

    /** Looks at everything. Throws NotFound for who is no administrator. */
    public void load() throws SQLException {
        if (!signedIn.administrator()) {
            throw new NotFound("job");
        }
        database = vitals.ofDatabase();
        mail = mailQueue.figures();
        nodes = jobs.nodes();
        warn("clock", Math.abs(database.clockMillis()) > MOST_CLOCK_MILLIS);
        warn("latency", database.millis() > SLOW_MILLIS);
        warn("disk", machine.getDiskFree() < LEAST_DISK_MB);
        warn("full", storage.full());
        late = jobs.late();
        clockStep = jobs.clockStep().orElse(null);
        warn("heap", machine.getHeapUsed() > FULL * machine.getHeapMost());
        warn("mailPlain", mail.mailServer() && "none".equals(machine.getMailTls()));
        MailWarnings.of(mail, mailQueue.domains(), clock.instant()).forEach(key -> warn(key, true));
        warn("jobs", !jobs.failing().isEmpty());
        warn("audit", !audit.lastCheck().check().intact());
        warn("https", !site.getAddress().startsWith("https:"));
    }

    private void warn(String key, boolean needed) {
        if (needed) {
            warnings.add("warning." + key);
        }
    }

    public List<String> getWarnings() {
        return warnings;
    }

    /** Jobs that should have run on this node long ago. */
    public List<LateJob> getLate() {
        return late;
    }

    /** How this node's clock was set within a day; null if it was not. */
    public ClockStep getClockStep() {
        return clockStep;
    }

    /** Whether there is nothing to say of background jobs and the clock, either. */
    public boolean isWell() {
        return warnings.isEmpty() && late.isEmpty() && clockStep == null;
    }

    public DatabaseHealthStatus getDatabase() {
        return database;
    }

    public QueueFigures getMail() {
        return mail;
    }

    public List<NodeRow> getNodes() {
        return nodes;
    }
}
