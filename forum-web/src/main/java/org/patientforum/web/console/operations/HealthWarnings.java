package org.patientforum.web.console.operations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.audit.AuditService;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.WaitingDomain;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.operations.BackupStamp;
import org.patientforum.web.operations.DatabaseHealthStatus;
import org.patientforum.web.site.Site;

/** Finds problems in the forum's operation that need an administrator's attention. */
@Dependent
class HealthWarnings {

    private static final long MIN_FREE_DISK_MIB = 1024;
    private static final double MAX_HEAP_USE = 0.9;
    private static final Duration MAX_LATENCY = Duration.ofMillis(200);
    private static final Duration MAX_CLOCK_OFFSET = Duration.ofSeconds(2);

    private final NodeStatus node;
    private final StorageGuard storage;
    private final JobService jobs;
    private final AuditService audit;
    private final Site site;
    private final BackupStamp backup;
    private final Clock clock;

    @Inject
    HealthWarnings(
            NodeStatus node,
            StorageGuard storage,
            JobService jobs,
            AuditService audit,
            Site site,
            BackupStamp backup,
            Clock clock) {
        this.node = node;
        this.storage = storage;
        this.jobs = jobs;
        this.audit = audit;
        this.site = site;
        this.backup = backup;
        this.clock = clock;
    }

    /** Returns message keys, in the order of the page. */
    List<String> find(DatabaseHealthStatus database, QueueFigures mail, List<WaitingDomain> domains) {
        List<String> keys = new ArrayList<>();
        addIf(keys, "clock", Math.abs(database.clockOffsetMillis()) > MAX_CLOCK_OFFSET.toMillis());
        addIf(keys, "latency", database.latencyMillis() > MAX_LATENCY.toMillis());
        addIf(keys, "disk", node.getDiskFree() < MIN_FREE_DISK_MIB);
        addIf(keys, "full", storage.full());
        addIf(keys, "heap", node.getHeapUsed() > MAX_HEAP_USE * node.getHeapMax());
        addIf(keys, "mailPlain", mail.mailServer() && "none".equals(node.getMailTls()));
        MailWarnings.of(mail, domains, clock.instant()).forEach(key -> addIf(keys, key, true));
        addIf(keys, "jobs", !jobs.failing().isEmpty());
        addIf(keys, "audit", !audit.lastCheck().check().intact());
        addIf(keys, "backup", backup.isConfigured() && !backup.isRecent());
        addIf(keys, "https", !site.getAddress().startsWith("https:"));
        return keys;
    }

    private static void addIf(List<String> keys, String key, boolean needed) {
        if (needed) {
            keys.add("warning." + key);
        }
    }
}
