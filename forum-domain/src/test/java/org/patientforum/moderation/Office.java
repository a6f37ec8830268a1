package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.patientforum.audit.AuditForTests;
import org.patientforum.audit.AuditService;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MembersForTests;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.appeals.Appeals;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.assignment.Handovers;
import org.patientforum.moderation.assignment.TakeOverService;
import org.patientforum.moderation.assignment.TakenCaseRows;
import org.patientforum.moderation.assignment.TakenCases;
import org.patientforum.moderation.casefile.CaseQueries;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.casefile.FormerTextService;
import org.patientforum.moderation.cases.CaseNoteService;
import org.patientforum.moderation.cases.CaseNotes;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.cases.ContextPosts;
import org.patientforum.moderation.cases.EscalationService;
import org.patientforum.moderation.cases.WaitingCaseRows;
import org.patientforum.moderation.cases.WaitingCases;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.decisions.ChangedTargets;
import org.patientforum.moderation.decisions.DecisionAudit;
import org.patientforum.moderation.decisions.DecisionExecutor;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.moderation.decisions.HeldPostCases;
import org.patientforum.moderation.decisions.Initiative;
import org.patientforum.moderation.decisions.MeasureService;
import org.patientforum.moderation.decisions.Measures;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.moderation.messages.CaseMessageSent;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.moderation.messages.CaseMessages;
import org.patientforum.moderation.messages.CaseReporters;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.moderation.templates.ResponseTemplates;
import org.patientforum.posting.PostingForTests;
import org.patientforum.posting.TendingDesk;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportWording;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingForTests;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.TestDatabase;

/** Reporting and moderation on a database of their own, with members, one group, one post and a clock the test moves. */
public final class Office extends Clock implements AutoCloseable {

    public static final long AUTHOR = 1;
    public static final long READER = 2;
    public static final long NORA = 3;
    public static final long OMAR = 4;
    private static final long GROUP = 1;

    public final TestDatabase database;
    public final FiredEvents<CaseDecided> decisions = new FiredEvents<>();
    public final FiredEvents<CaseMessageSent> letters = new FiredEvents<>();
    public final FiredEvents<CaseHandedOver> handovers = new FiredEvents<>();
    private Duration tick = Duration.ZERO;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    public Office() {
        this(new TestDatabase());
    }

    /** On this database, which is closed with it. */
    public Office(TestDatabase database) {
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

    /** The cases that wait, on the real table. */
    public static WaitingCases waiting(EntityManager em) {
        return new WaitingCases(new WaitingCaseRows(em));
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

    /** A new post by the author. */
    public long post(String text) {
        return database.with(em -> PostingForTests.post(em, GROUP, AUTHOR, text));
    }

    /** From now on some time goes by whenever somebody looks at the clock. */
    public void ticks(Duration by) {
        tick = by;
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    /** The reader reports the post. */
    public String report(long postId, ReportReason reason, String submission) {
        return report(new Reporter(READER, "10.0.0.1"), postId, reason, submission);
    }

    public String report(Reporter reporter, long postId, ReportReason reason, String submission) {
        ReportWording wording = new ReportWording(ReportKind.REPORT, reason, null, "Have a look.");
        return with(desk -> desk.reporting().report(reporter, ReportTarget.ofPost(postId), wording, submission));
    }

    /** The reader reports something. */
    public String report(ReportTarget target, ReportReason reason, String submission) {
        ReportWording wording = new ReportWording(ReportKind.REPORT, reason, null, "Have a look.");
        return with(desk -> desk.reporting().report(new Reporter(READER, "10.0.0.1"), target, wording, submission));
    }

    /** The discussion that a post stands in. */
    public long discussionOf(long postId) {
        return with(desk -> PostingForTests.reading(desk.em).place(postId).discussionId());
    }

    /** Changes rows that no service changes so. */
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
    public <T> T with(Function<Desk, T> action) {
        return database.with(em -> action.apply(new Desk(em)));
    }

    /** The services on one entity manager. */
    public final class Desk {

        public final EntityManager em;

        public Desk(EntityManager em) {
            this.em = em;
        }

        public AuditTrail trail() {
            return AuditForTests.trail(em, Office.this);
        }

        public AuditService audit() {
            return AuditForTests.service(em, Office.this);
        }

        public ReportingService reporting() {
            return ReportingForTests.service(em, Office.this, report -> opener().onReport(report));
        }

        private CaseOpener opener() {
            return new CaseOpener(CasesForTests.cases(em, Office.this), new ContextPosts(em), targets(), Office.this);
        }

        private CaseMessages letters() {
            return new CaseMessages(em, letters, trail());
        }

        public CaseMessageService letterDesk() {
            return new CaseMessageService(
                    CasesForTests.cases(em, Office.this), letters(), reporters(), reporting(), Office.this);
        }

        public ReportStatusService requests() {
            return new ReportStatusService(
                    CasesForTests.cases(em, Office.this), letters(), reporting(), new AppealPeriod(183), Office.this);
        }

        private CaseReporters reporters() {
            return new CaseReporters(CasesForTests.cases(em, Office.this), reporting(), letters());
        }

        public ResponseTemplateService templates() {
            return new ResponseTemplateService(new ResponseTemplates(em), trail());
        }

        private Measures measures() {
            TendingDesk tending = new TendingDesk(em, Office.this);
            return new Measures(
                    em, targets(), tending.tending, MembersForTests.sanctions(em, Office.this), Office.this);
        }

        private DecisionExecutor deeds() {
            return new DecisionExecutor(PostingForTests.stewardship(em), measures(), new AppealPeriod(183));
        }

        public MeasureService measureDesk() {
            return new MeasureService(
                    CasesForTests.cases(em, Office.this), new Decisions(em), measures(), deeds(), record());
        }

        public CaseNoteService notes() {
            return new CaseNoteService(CasesForTests.cases(em, Office.this), new CaseNotes(em), trail(), Office.this);
        }

        public EscalationService escalation() {
            return new EscalationService(
                    CasesForTests.cases(em, Office.this),
                    new CaseNotes(em),
                    trail(),
                    new FiredEvents<>(event -> {}),
                    Office.this);
        }

        public HeldPostCases holds() {
            return new HeldPostCases(
                    CasesForTests.cases(em, Office.this),
                    new Decisions(em),
                    targets(),
                    opener(),
                    record(),
                    new AppealPeriod(183),
                    Office.this);
        }

        public ChangedTargets changedTargets() {
            return new ChangedTargets(CasesForTests.cases(em, Office.this), targets());
        }

        private Handovers handovers() {
            return new Handovers(em, trail(), handovers, Office.this);
        }

        public TakeOverService takeOvers() {
            return new TakeOverService(
                    CasesForTests.cases(em, Office.this),
                    new Decisions(em),
                    new CaseNotes(em),
                    new Appeals(em, measures()),
                    handovers(),
                    Office.this);
        }

        public TakenCases taken() {
            return new TakenCases(
                    new TakenCaseRows(em),
                    CasesForTests.cases(em, Office.this),
                    CasesForTests.rights(em, Office.this),
                    handovers(),
                    Office.this);
        }

        private CaseTargets targets() {
            return new CaseTargets(PostingForTests.reading(em), new MembersForTests(em), reporting());
        }

        private DecisionAudit record() {
            return new DecisionAudit(trail(), decisions);
        }

        public ModerationService moderation() {
            return new ModerationService(
                    CasesForTests.cases(em, Office.this),
                    new Decisions(em),
                    targets(),
                    deeds(),
                    reporters(),
                    record(),
                    Office.this);
        }

        public ProactiveModerationService initiative() {
            Cases cases = CasesForTests.cases(em, Office.this);
            return new ProactiveModerationService(
                    new Initiative(em, cases, opener(), reporting(), record(), Office.this),
                    targets(),
                    moderation(),
                    new TendingDesk(em, Office.this).tending);
        }

        public AppealService appeals() {
            return new AppealService(
                    CasesForTests.cases(em, Office.this),
                    new Appeals(em, measures()),
                    new Decisions(em),
                    new ContextPosts(em),
                    deeds(),
                    record(),
                    Office.this);
        }

        public FormerTextService formerTexts() {
            return new FormerTextService(PostingForTests.reading(em), PostingForTests.stewardship(em), trail());
        }

        public CaseService cases() {
            return new CaseService(
                    new CaseQueries(em, CasesForTests.rights(em, Office.this)),
                    letters(),
                    measures(),
                    trail(),
                    targets(),
                    reporting(),
                    Office.this);
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
        now = now.plus(tick);
        return now;
    }
}
