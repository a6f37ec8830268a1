package org.patientforum.web.console.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import org.patientforum.notifications.mail.delivery.MailQueueService;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.jobs.ClockStep;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.shared.jobs.LateJob;
import org.patientforum.shared.jobs.NodeRow;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.operations.DatabaseHealth;
import org.patientforum.web.operations.DatabaseHealthStatus;

/** The page /console/health: the state of the nodes, the database and the mail queue, and warnings with advice. */
@Named("consoleHealth")
@RequestScoped
public class HealthBean {

    @Inject
    private DatabaseHealth databaseHealth;

    @Inject
    private MailQueueService mailQueue;

    @Inject
    private JobService jobs;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HealthWarnings healthWarnings;

    private List<String> warnings;
    private DatabaseHealthStatus database;
    private QueueFigures mail;
    private List<NodeRow> nodes;
    private List<LateJob> late;
    private ClockStep clockStep;

    /** Checks everything. Throws NotFound if the reader is not an administrator. */
    public void load() throws SQLException {
        if (!signedIn.administrator()) {
            throw new NotFound("job");
        }
        database = databaseHealth.status();
        mail = mailQueue.figures();
        nodes = jobs.nodes();
        late = jobs.late();
        clockStep = jobs.clockStep().orElse(null);
        warnings = healthWarnings.find(database, mail, mailQueue.domains());
    }

    public List<String> getWarnings() {
        return warnings;
    }

    /** The jobs whose run on this node is overdue. */
    public List<LateJob> getLate() {
        return late;
    }

    /** The last step of this node's clock within a day; null if there was none. */
    public ClockStep getClockStep() {
        return clockStep;
    }

    /** Whether there are no warnings, overdue jobs or clock steps. */
    public boolean isHealthy() {
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
