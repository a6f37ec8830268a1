package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditService;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.appeals.Appeals;
import org.patientforum.moderation.assignment.AssignedCaseQueries;
import org.patientforum.moderation.assignment.AssignedCases;
import org.patientforum.moderation.assignment.AssignmentService;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.assignment.CaseHolders;
import org.patientforum.moderation.assignment.HandoverService;
import org.patientforum.moderation.assignment.Handovers;
import org.patientforum.moderation.casefile.AuthorCardService;
import org.patientforum.moderation.casefile.BulkPreviewService;
import org.patientforum.moderation.casefile.CaseQueries;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.casefile.FormerTextService;
import org.patientforum.moderation.cases.CaseNoteService;
import org.patientforum.moderation.cases.CaseNotes;
import org.patientforum.moderation.cases.CaseObserver;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.ContextPosts;
import org.patientforum.moderation.cases.EscalationService;
import org.patientforum.moderation.cases.WaitingCases;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.decisions.DecisionAudit;
import org.patientforum.moderation.decisions.DecisionExecutor;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.moderation.decisions.HeldPostCases;
import org.patientforum.moderation.decisions.MeasureService;
import org.patientforum.moderation.decisions.Measures;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.moderation.decisions.TargetEditObserver;
import org.patientforum.moderation.messages.CaseMessageSent;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.moderation.messages.CaseMessages;
import org.patientforum.moderation.messages.CaseReporters;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.moderation.templates.ResponseTemplates;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingFixture;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.TestDatabase;

/** Reporting and moderation on their own database, with members, one group and a clock that the test controls. */
public final class ModerationFixture extends Clock implements AutoCloseable {

    public static final long AUTHOR = 1;
    public static final long READER = 2;
    public static final long NORA = 3;
    public static final long OMAR = 4;
    private static final long GROUP = 1;

    public final TestDatabase database;
    public final FiredEvents<CaseDecided> decisions = new FiredEvents<>();
    public final FiredEvents<CaseMessageSent> messages = new FiredEvents<>();
    public final FiredEvents<CaseHandedOver> handovers = new FiredEvents<>();
    /** Members of staff who are away. */
    public final Set<Long> absent = new HashSet<>();

    private Duration step = Duration.ZERO;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    public ModerationFixture() {
        this(new TestDatabase());
    }

    /** Uses this database and closes it. */
    public ModerationFixture(TestDatabase database) {
        this.database = database;
        database.run(em -> {
            member(em, AUTHOR, "dhp444", "MEMBER");
            member(em, READER, "heron27", "MEMBER");
            member(em, NORA, "nora", "MODERATOR");
            member(em, OMAR, "omar", "MODERATOR");
            em.createNativeQuery("""
                            insert into forum_group (id, name, name_key, description, mail_name, position, archived,
                                discussion_count, created_at, version)
                            values (1, 'Nerves', 'nerves', 'Twitching', 'the green group', 1, false, 0, current_timestamp, 1)
                            """).executeUpdate();
        });
    }

    /** The waiting cases in the real tables. */
    public static WaitingCases waiting(EntityManager em) {
        return new WaitingCases(CasesFixture.cases(em, new ForumClock()));
    }

    private static void member(EntityManager em, long id, String pseudonym, String role) {
        em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (?1, ?2, ?2, ?3, 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""")
                .setParameter(1, id)
                .setParameter(2, pseudonym)
                .setParameter(3, role)
                .executeUpdate();
    }

    /** Adds a post by the author. */
    public long post(String text) {
        return database.with(em -> PostingFixture.post(em, GROUP, AUTHOR, text));
    }

    /** From now on each reading of the clock advances it by this step. */
    public void advanceOnEachRead(Duration by) {
        step = by;
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    /** Reports the post as the reader. */
    public String report(long postId, ReportReason reason, String submission) {
        return report(new Reporter(READER, "10.0.0.1"), postId, reason, submission);
    }

    public String report(Reporter reporter, long postId, ReportReason reason, String submission) {
        ReportInput input = new ReportInput(ReportKind.REPORT, reason, null, "Have a look.");
        return with(services -> services.reporting().report(reporter, ReportTarget.ofPost(postId), input, submission));
    }

    /** Reports a target as the reader. */
    public String report(ReportTarget target, ReportReason reason, String submission) {
        ReportInput input = new ReportInput(ReportKind.REPORT, reason, null, "Have a look.");
        return with(
                services -> services.reporting().report(new Reporter(READER, "10.0.0.1"), target, input, submission));
    }

    /** The discussion of the post. */
    public long discussionOf(long postId) {
        return with(
                services -> PostingFixture.reading(services.em).location(postId).discussionId());
    }

    /** Changes rows that no service can change. */
    public void change(String sql, Object... values) {
        database.run(em -> {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    /** Runs the action with all services in one transaction. */
    public <T> T with(Function<Services, T> action) {
        return database.with(em -> action.apply(new Services(em)));
    }

    /** All services on one entity manager. */
    public final class Services {

        public final EntityManager em;

        public Services(EntityManager em) {
            this.em = em;
        }

        public AuditTrail trail() {
            return AuditFixture.trail(em, ModerationFixture.this);
        }

        public AuditService audit() {
            return AuditFixture.service(em, ModerationFixture.this);
        }

        public ReportingService reporting() {
            return ReportingFixture.service(
                    em, ModerationFixture.this, report -> new CaseObserver(em, opener()).onReport(report));
        }

        private CaseOpener opener() {
            return new CaseOpener(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new ContextPosts(em),
                    targets(),
                    ReportingFixture.service(em, ModerationFixture.this, report -> {}),
                    trail(),
                    ModerationFixture.this);
        }

        private CaseMessages messages() {
            return new CaseMessages(em, messages, trail());
        }

        public CaseMessageService caseMessages() {
            return new CaseMessageService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    messages(),
                    reporters(),
                    reporting(),
                    ModerationFixture.this);
        }

        public ReportStatusService reportStatus() {
            return new ReportStatusService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    messages(),
                    reporting(),
                    new AppealPeriod(183),
                    ModerationFixture.this);
        }

        private CaseReporters reporters() {
            return new CaseReporters(CasesFixture.cases(em, ModerationFixture.this), reporting(), messages());
        }

        public ResponseTemplateService templates() {
            return new ResponseTemplateService(new ResponseTemplates(em), trail());
        }

        private Measures measures() {
            StaffServicesFixture staff = new StaffServicesFixture(em, ModerationFixture.this);
            return new Measures(
                    em,
                    targets(),
                    staff.discussions,
                    staff.redaction,
                    MemberLookupFixture.sanctions(em, ModerationFixture.this),
                    ModerationFixture.this);
        }

        private DecisionExecutor executor() {
            return new DecisionExecutor(PostingFixture.moderation(em), measures(), new AppealPeriod(183));
        }

        public MeasureService measureService() {
            return new MeasureService(
                    CasesFixture.cases(em, ModerationFixture.this), new Decisions(em), measures(), record());
        }

        public CaseNoteService notes() {
            return new CaseNoteService(
                    CasesFixture.cases(em, ModerationFixture.this), new CaseNotes(em), trail(), ModerationFixture.this);
        }

        public EscalationService escalation() {
            return new EscalationService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new CaseNotes(em),
                    trail(),
                    new FiredEvents<>(event -> {}),
                    ModerationFixture.this);
        }

        public HeldPostCases heldPostCases() {
            return new HeldPostCases(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new Decisions(em),
                    targets(),
                    opener(),
                    record(),
                    new AppealPeriod(183),
                    ModerationFixture.this);
        }

        public TargetEditObserver targetEdits() {
            return new TargetEditObserver(CasesFixture.cases(em, ModerationFixture.this), targets());
        }

        private Handovers handovers() {
            return new Handovers(em, trail(), handovers, ModerationFixture.this);
        }

        private CaseHolders holders() {
            return new CaseHolders(
                    CasesFixture.rights(em, ModerationFixture.this),
                    new Decisions(em),
                    new Appeals(em, measures()),
                    new MemberLookupFixture(em),
                    () -> absent);
        }

        public AssignmentService assignment() {
            return new AssignmentService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new AssignedCaseQueries(em),
                    holders(),
                    new CaseNotes(em),
                    handovers(),
                    ModerationFixture.this);
        }

        public HandoverService takeOver() {
            return new HandoverService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    holders(),
                    new CaseNotes(em),
                    handovers(),
                    ModerationFixture.this);
        }

        public AssignedCases assignedCases() {
            return new AssignedCases(
                    new AssignedCaseQueries(em),
                    CasesFixture.cases(em, ModerationFixture.this),
                    CasesFixture.rights(em, ModerationFixture.this),
                    handovers(),
                    ModerationFixture.this);
        }

        private CaseTargets targets() {
            return new CaseTargets(PostingFixture.reading(em), new MemberLookupFixture(em), reporting());
        }

        private DecisionAudit record() {
            return new DecisionAudit(trail(), decisions);
        }

        public ModerationService moderation() {
            return new ModerationService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new Decisions(em),
                    targets(),
                    executor(),
                    reporters(),
                    record(),
                    ModerationFixture.this);
        }

        public ProactiveModerationService proactiveModeration() {
            StaffServicesFixture staff = new StaffServicesFixture(em, ModerationFixture.this);
            return new ProactiveModerationService(
                    opener(), new Decisions(em), targets(), moderation(), staff.queries, staff.redaction);
        }

        public AppealService appeals() {
            return new AppealService(
                    CasesFixture.cases(em, ModerationFixture.this),
                    new Appeals(em, measures()),
                    new Decisions(em),
                    new ContextPosts(em),
                    executor(),
                    record(),
                    ModerationFixture.this);
        }

        public FormerTextService formerTexts() {
            return new FormerTextService(PostingFixture.reading(em), PostingFixture.moderation(em), trail());
        }

        public AuthorCardService authors() {
            return new AuthorCardService(
                    new CaseQueries(em, CasesFixture.rights(em, ModerationFixture.this)),
                    targets(),
                    new Decisions(em),
                    new StaffServicesFixture(em, ModerationFixture.this).queries,
                    ModerationFixture.this);
        }

        public BulkPreviewService bulkPreview() {
            return new BulkPreviewService(
                    new CaseQueries(em, CasesFixture.rights(em, ModerationFixture.this)),
                    targets(),
                    new Decisions(em),
                    reporting());
        }

        public CaseService cases() {
            return new CaseService(
                    new CaseQueries(em, CasesFixture.rights(em, ModerationFixture.this)),
                    messages(),
                    measures(),
                    trail(),
                    targets(),
                    reporting(),
                    ModerationFixture.this);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plus(step);
        return now;
    }
}
