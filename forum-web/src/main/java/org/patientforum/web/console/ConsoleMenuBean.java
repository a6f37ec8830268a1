package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.stream.Stream;
import org.patientforum.alerting.AlertingService;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.shared.jobs.JobRow;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.shared.jobs.LateJob;
import org.patientforum.web.identity.SignedIn;

/** What waits for staff: the numbers in the console's menu. That of the cases also stands at the top of each page. */
@Named("consoleMenu")
@RequestScoped
public class ConsoleMenuBean {

    private static final int MAX_SHOWN = 99;

    @Inject
    private AlertingService alerting;

    @Inject
    private HeldPostService held;

    @Inject
    private MailLogService mails;

    @Inject
    private JobService jobs;

    @Inject
    private MenuCounts cache;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private String waiting;
    private MenuCounts.Counts counts;

    /** The number of unclaimed cases, such as "7" or "99+"; empty if there are none or the reader is not staff. */
    public String getWaiting() {
        if (waiting == null) {
            waiting = staff() ? format(alerting.waitingCases(signedIn.id())) : "";
        }
        return waiting;
    }

    /** The number of held posts that the reader may decide; empty if there are none. */
    public String getHeld() {
        return format(counts().held());
    }

    /** The number of mails that failed in the last week; empty if there are none or the reader does not see the log. */
    public String getFailedMails() {
        return format(counts().failedMails());
    }

    /** The number of jobs that failed or are late; empty if there are none or the reader is no administrator. */
    public String getLateJobs() {
        return format(counts().lateJobs());
    }

    private MenuCounts.Counts counts() {
        if (counts == null) {
            MenuCounts.Viewer viewer =
                    new MenuCounts.Viewer(staff() ? signedIn.id() : 0, signedIn.moderator(), signedIn.administrator());
            counts = staff() ? cache.of(viewer, clock.instant(), () -> count(viewer)) : new MenuCounts.Counts(0, 0, 0);
        }
        return counts;
    }

    private MenuCounts.Counts count(MenuCounts.Viewer viewer) {
        return new MenuCounts.Counts(
                held.count(viewer.memberId(), null),
                viewer.moderator() ? mails.failedLately() : 0,
                viewer.administrator() ? lateJobs() : 0);
    }

    private long lateJobs() {
        return Stream.concat(
                        jobs.failing().stream().map(JobRow::job),
                        jobs.late().stream().map(LateJob::job))
                .distinct()
                .count();
    }

    private boolean staff() {
        return signedIn.groupModerator() && !signedIn.withoutDatabase();
    }

    private static String format(long number) {
        if (number > MAX_SHOWN) {
            return MAX_SHOWN + "+";
        }
        return number == 0 ? "" : String.valueOf(number);
    }
}
