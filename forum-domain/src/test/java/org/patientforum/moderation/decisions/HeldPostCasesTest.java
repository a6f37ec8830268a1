package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.AppealPeriod;
import org.patientforum.moderation.CasesFixture;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.appeals.Appeals;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.ContextPosts;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.posting.review.HeldPostEdit;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.reporting.ReportingFixture;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WordFilterFixture;

class HeldPostCasesTest {

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final FiredEvents<CaseDecided> decisions = new FiredEvents<>();
    private PostLocation location;

    @BeforeEach
    void openDatabase() {
        database.run(SampleData::open);
        database.run(em -> em.createNativeQuery("update member set role = 'MODERATOR' where id in (?1, ?2)")
                .setParameter(1, MARROW)
                .setParameter(2, THISTLE)
                .executeUpdate());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private HeldPostCases recorder(EntityManager em) {
        AuditTrail trail = AuditFixture.trail(em, clock);
        ReportingService reporting = ReportingFixture.service(em, clock, report -> {});
        CaseTargets targets = new CaseTargets(PostingFixture.reading(em), new MemberLookupFixture(em), reporting);
        CaseOpener opener =
                new CaseOpener(CasesFixture.cases(em, clock), new ContextPosts(em), targets, reporting, trail, clock);
        return new HeldPostCases(
                CasesFixture.cases(em, clock),
                new Decisions(em),
                targets,
                opener,
                new DecisionAudit(trail, decisions),
                new AppealPeriod(183),
                clock);
    }

    private void run(Consumer<PostingServicesFixture> action) {
        database.run(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, clock);
            HeldPostCases recorder = recorder(em);
            services.observer = event -> {
                if (event instanceof PostHeld held) {
                    recorder.onHeld(held);
                } else if (event instanceof PostFlagged flagged) {
                    recorder.onFlagged(flagged);
                } else if (event instanceof HeldPostResolved ended) {
                    recorder.onResolved(ended);
                }
            };
            action.accept(services);
        });
    }

    private void watch(FilterAction treatment) {
        database.run(em -> WordFilterFixture.service(em, clock)
                .add(MARROW, new WatchedWordForm("cure", treatment, "", "It promises too much.")));
    }

    private void write(String text) {
        run(services -> location = services.posting.startDiscussion(HERON, FACE_NERVES, "Twitching", text, "form"));
    }

    private void decide(java.util.function.BiConsumer<PostingServicesFixture, HeldPostRow> how) {
        run(services -> how.accept(
                services, services.held.oldest(services.moderator(), null, 0, 1).getFirst()));
    }

    private String theCase() {
        return database.with(em -> {
            Object[] row = (Object[]) em.createNativeQuery("select kind, state, frozen_markdown from moderation_case")
                    .getSingleResult();
            return row[0] + " " + row[1] + " " + row[2];
        });
    }

    private List<?> rows(String sql) {
        return database.with(em -> em.createNativeQuery(sql).getResultList());
    }

    @Test
    void heldPostOpensACaseAndApprovalClosesIt() {
        watch(FilterAction.HOLD);
        write("A cure!");
        assertThat(theCase()).isEqualTo("HELD_POST OPEN A cure!");
        decide((services, row) -> services.held.approve(MARROW, row.postId(), row.version(), "Everybody sees it now."));
        assertThat(theCase()).isEqualTo("HELD_POST DECIDED A cure!");
        assertThat(rows("select action from audit_entry where object_kind <> 'WATCHED_WORD' order by place")
                        .toString())
                .isEqualTo("[POST_APPROVED, CASE_DECIDED]");
        assertThat(decisions.fired()).extracting(CaseDecided::aboutId).containsExactly(HERON);
        assertThat(rows("select words_to_author from decision where action = 'PUBLISH'")
                        .toString())
                .isEqualTo("[Everybody sees it now.]");
    }

    @Test
    void staffEditBeforePublicationIsAudited() {
        watch(FilterAction.HOLD);
        write("A cure!");
        decide((services, row) -> services.held.editAndApprove(
                MARROW, row.postId(), row.version(), new HeldPostEdit("Twitching", "A hope.", "We toned it down.")));
        assertThat(rows("select action from audit_entry where object_kind <> 'WATCHED_WORD' order by place")
                        .toString())
                .isEqualTo("[POST_EDITED_AND_APPROVED, CASE_DECIDED]");
    }

    @Test
    void authorOfARejectedPostReceivesTheReason() {
        watch(FilterAction.HOLD);
        write("A cure!");
        decide((services, row) -> services.held.refuse(MARROW, row.postId(), row.version(), "It names a product."));
        assertThat(theCase()).isEqualTo("HELD_POST DECIDED A cure!");
        assertThat(rows("select words_to_author from decision where action = 'REFUSE'")
                        .toString())
                .isEqualTo("[It names a product.]");
        assertThat(decisions.fired()).hasSize(1);
    }

    @Test
    void anotherPersonPublishesAWronglyRejectedPost() {
        watch(FilterAction.HOLD);
        write("A cure!");
        decide((services, row) -> services.held.refuse(MARROW, row.postId(), row.version(), "It names a product."));
        overturnTheRefusal();
        assertThat(rows("select concat(number, ' ', state) from post").toString())
                .isEqualTo("[1 VISIBLE]");
        assertThat(rows("select post_id from held_post")).isEmpty();
    }

    @Test
    void wronglyRejectedChangeIsPublished() {
        write("No hope.");
        watch(FilterAction.HOLD);
        run(services -> services.edit(HERON, location.postId(), "A cure!"));
        decide((services, row) -> services.held.refuse(MARROW, row.postId(), row.version(), "It names a product."));
        overturnTheRefusal();
        assertThat(rows("select markdown from post").toString()).isEqualTo("[A cure!]");
        assertThat(rows("select post_id from held_post")).isEmpty();
    }

    private void overturnTheRefusal() {
        Object[] refusal = (Object[])
                rows("select id, case_id from decision where action = 'REFUSE'").getFirst();
        long caseId = ((Number) refusal[1]).longValue();
        database.run(em -> appeals(em).appeal(HERON, ((Number) refusal[0]).longValue(), "It is a band."));
        int version = ((Number) rows("select version from moderation_case").getFirst()).intValue();
        assertThatThrownBy(() -> database.run(em ->
                        appeals(em).decideAppeal(MARROW, caseId, version, AppealOutcome.OVERTURNED, "You are right.")))
                .isInstanceOf(NotAllowed.class);
        database.run(
                em -> appeals(em).decideAppeal(THISTLE, caseId, version, AppealOutcome.OVERTURNED, "You are right."));
    }

    private AppealService appeals(EntityManager em) {
        AuditTrail trail = AuditFixture.trail(em, clock);
        Measures measures = new Measures(em, null, null, null, null, clock);
        return new AppealService(
                CasesFixture.cases(em, clock),
                new Appeals(em, measures),
                new Decisions(em),
                new ContextPosts(em),
                new DecisionExecutor(new PostingServicesFixture(em, clock).moderation, measures, new AppealPeriod(183)),
                new DecisionAudit(trail, decisions),
                clock);
    }

    @Test
    void withdrawalClosesTheCaseWithoutNotification() {
        watch(FilterAction.HOLD);
        write("A cure!");
        run(services -> services.posting.withdraw(HERON, location.postId()));
        assertThat(theCase()).isEqualTo("HELD_POST DECIDED A cure!");
        assertThat(decisions.fired()).isEmpty();
        assertThat(rows("select action from audit_entry where object_kind <> 'WATCHED_WORD'"))
                .isEmpty();
    }

    @Test
    void flaggedPostOpensACase() {
        watch(FilterAction.FLAG);
        write("A cure!");
        assertThat(theCase()).isEqualTo("WATCHED_WORD OPEN A cure!");
    }

    @Test
    void caseOfAHeldChangeShowsTheNewText() {
        write("No hope.");
        watch(FilterAction.HOLD);
        run(services -> services.edit(HERON, location.postId(), "A cure!"));
        assertThat(theCase()).isEqualTo("HELD_POST OPEN A cure!");
    }

    @Test
    void caseWithAnotherSubjectStaysOpen() {
        write("No hope.");
        watch(FilterAction.HOLD);
        run(services -> services.edit(HERON, location.postId(), "A cure!"));
        database.run(em -> em.createNativeQuery("update moderation_case set kind = 'UNSAFE_ADVICE'")
                .executeUpdate());
        decide((services, row) -> services.held.refuse(MARROW, row.postId(), row.version(), "It names a product."));
        assertThat(theCase()).isEqualTo("UNSAFE_ADVICE OPEN A cure!");
        assertThat(decisions.fired()).hasSize(1);
    }
}
