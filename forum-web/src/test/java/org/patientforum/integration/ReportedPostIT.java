package org.patientforum.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditService;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** A guest's report opens a case in the same transaction; only moderators can read and decide it. */
class ReportedPostIT extends InServerTest {

    private static final DecisionInput.Reasons REASONS =
            new DecisionInput.Reasons("It tells people to stop their tablets.", LegalBasis.RULES, "No unsafe advice");

    private static final ReportInput UNSAFE =
            new ReportInput(ReportKind.REPORT, ReportReason.UNSAFE_ADVICE, null, "Nobody should stop their tablets.");

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    private Rows rows;

    @Inject
    private ReplyIT.MemberForTests member;

    @Inject
    private ModeratorForTests moderator;

    @Inject
    private ReportingService reporting;

    @Inject
    private CaseService cases;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private final long author = System.nanoTime();
    private final long nora = author + 1;
    private long post;

    @BeforeEach
    void post() throws SQLException {
        rows = new Rows(database);
        rows.member(author, unique, "MEMBER");
        rows.member(nora, unique + "n", "MODERATOR");
        rows.group(author, unique);
        post = member.start(author, author).postId();
    }

    private String report(String submission) {
        return reporting.report(new Reporter(null, unique), ReportTarget.ofPost(post), UNSAFE, submission + unique);
    }

    @Test
    void opensCaseThatModeratorDecides() throws SQLException {
        report("one");
        CaseRow row = moderator.caseOf(post);
        moderator.claim(nora, row);
        long decision = moderator.decide(nora, moderator.caseOf(post), DecisionAction.HIDE);
        CaseDetails file = moderator.open(nora, row.id());
        assertEquals(PostState.HIDDEN, file.post().state());
        assertEquals(2, file.history().size());
        assertEquals(
                1,
                rows.count(
                        "select count(*) from notification_task where kind = 'CASE_DECIDED' and subject_id = ?",
                        decision));
        assertTrue(moderator.auditTrailIsIntact());
    }

    @Test
    void isStoredOnceIfFormIsSentTwice() throws SQLException {
        assertEquals(report("same"), report("same"));
        assertEquals(1, rows.count("select count(*) from report where target_id = ?", post));
    }

    @Test
    void caseIsDecidedOnce() {
        report("one");
        CaseRow row = moderator.caseOf(post);
        moderator.decide(nora, row, DecisionAction.LEAVE);
        assertThrows(ChangedMeanwhile.class, () -> moderator.decide(nora, row, DecisionAction.HIDE));
    }

    @Test
    void isRejectedIfPostIsHidden() throws SQLException {
        report("one");
        moderator.decide(nora, moderator.caseOf(post), DecisionAction.HIDE);
        assertThrows(NotFound.class, () -> report("two"));
        assertEquals(1, rows.count("select count(*) from report where target_id = ?", post));
    }

    @Test
    void isReadByStaffOnly() {
        report("one");
        assertThrows(EJBAccessException.class, () -> cases.forTarget(ReportTarget.ofPost(post)));
        assertThrows(EJBAccessException.class, () -> reporting.reportsOf(1, ReportTarget.ofPost(post)));
    }

    /** Calls services with the role of a signed-in moderator. */
    @Stateless
    @RunAs("moderator")
    @PermitAll
    public static class ModeratorForTests {

        @Inject
        private CaseService cases;

        @Inject
        private ModerationService moderation;

        @Inject
        private AuditService audit;

        public CaseRow caseOf(long postId) {
            return cases.forTarget(ReportTarget.ofPost(postId)).orElseThrow();
        }

        public CaseDetails open(long memberId, long caseId) {
            return cases.open(memberId, caseId);
        }

        public void claim(long memberId, CaseRow row) {
            moderation.claim(memberId, row.id(), row.version());
        }

        public long decide(long memberId, CaseRow row, DecisionAction action) {
            return moderation.decide(
                    memberId, row.id(), row.version(), new DecisionInput(action, REASONS, "We looked."));
        }

        public boolean auditTrailIsIntact() {
            return audit.check().intact();
        }
    }
}
