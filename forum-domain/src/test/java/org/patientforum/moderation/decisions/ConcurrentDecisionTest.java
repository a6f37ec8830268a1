package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.SecondWriter;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.validation.ChangedMeanwhile;

/**
 * Two moderators decide one case at the same time, repeatedly and in real transactions. One decision succeeds; the
 * other fails.
 */
class ConcurrentDecisionTest {

    private static final int CASES = 20;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exactlyOneOfTwoDecisionsWins(boolean postgres) {
        try (ModerationFixture fixture =
                new ModerationFixture(postgres ? TestDatabase.onPostgres() : new TestDatabase())) {
            for (int i = 0; i < CASES; i++) {
                fixture.later(Duration.ofMinutes(1)); // reports are limited per minute
                fixture.report(fixture.post("Hm " + i), ReportReason.UNKIND, "r" + i);
                CaseRow row = fixture.with(services -> services.cases()
                        .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                        .getFirst());
                assertThat(decideConcurrently(fixture, row)).hasSize(1).allMatch(ChangedMeanwhile.class::isInstance);
                List<CaseDetails.DecisionLine> decisions = fixture.with(services ->
                        services.cases().open(ModerationFixture.NORA, row.id()).decisions());
                assertThat(decisions).hasSize(1);
            }
        }
    }

    /** The exceptions of both decisions. */
    private static List<Throwable> decideConcurrently(ModerationFixture fixture, CaseRow row) {
        List<Throwable> thrown = Concurrently.call(Stream.of(ModerationFixture.NORA, ModerationFixture.OMAR)
                .<Callable<Throwable>>map(moderator ->
                        () -> catchThrowable(() -> fixture.with(services -> decide(services, moderator, row))))
                .toList());
        return thrown.stream().filter(Objects::nonNull).toList();
    }

    private static long decide(ModerationFixture.Services services, long moderator, CaseRow row) {
        return services.moderation()
                .decide(
                        moderator,
                        row.id(),
                        row.version(),
                        SampleDecisions.of(DecisionAction.HIDE, "We have hidden it."));
    }

    /**
     * An author edits the post, which increments the version of the case, while staff decide. Both transactions lock
     * the discussion, the post, then the case, so they cannot deadlock.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void editAndDecisionDoNotDeadlock(boolean postgres) {
        TestDatabase database = postgres ? TestDatabase.onPostgres() : new TestDatabase();
        try (ModerationFixture fixture = new ModerationFixture(database)) {
            long post = fixture.post("Hm");
            fixture.report(post, ReportReason.UNKIND, "r");
            CaseRow row = fixture.with(services -> services.cases()
                    .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                    .getFirst());
            long discussion = fixture.discussionOf(post);
            SecondWriter.Outcome<Long> outcome = SecondWriter.after(
                    database,
                    em -> lock(em, "discussion", discussion),
                    em -> decide(fixture.new Services(em), ModerationFixture.NORA, row),
                    (em, locked) -> lock(em, "moderation_case", row.id()));
            assertThat(outcome.thrown()).isNull();
        }
    }

    private static long lock(EntityManager em, String table, long id) {
        return ((Number) em.createNativeQuery("select id from " + table + " where id = ?1 for update")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }
}
