package org.patientforum.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.SampleDecisions;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.ForumException;

/** The preview of a decision about several cases says of each what deciding it does, or why it is refused. */
class BulkPreviewServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private long report() {
        fixture.later(Duration.ofHours(6)); // avoids the rate limit for reports
        long post = fixture.post("Post " + reports);
        fixture.report(post, ReportReason.UNKIND, "report-" + reports++);
        return caseOf(post);
    }

    private long caseOf(long post) {
        return fixture.with(services -> services.cases()
                .forTarget(ReportTarget.ofPost(post))
                .orElseThrow()
                .id());
    }

    private int version(long id) {
        return fixture.with(services ->
                services.cases().open(ModerationFixture.OMAR, id).heading().version());
    }

    private void claim(long moderator, long id) {
        fixture.with(services -> {
            services.moderation().claim(moderator, id, version(id));
            return null;
        });
    }

    private Map<Long, Integer> scene() {
        long free = report();
        long own = report();
        claim(ModerationFixture.NORA, own);
        long others = report();
        claim(ModerationFixture.OMAR, others);
        long hidden = report();
        fixture.change(
                "update post set state = 'HIDDEN' where id = (select target_id from moderation_case where id = ?1)",
                hidden);
        long held = report();
        fixture.change(
                "update post set state = 'HELD' where id = (select target_id from moderation_case where id = ?1)",
                held);
        long aboutNora = report();
        fixture.change("update moderation_case set about_id = ?1 where id = ?2", ModerationFixture.NORA, aboutNora);
        long appealed = report();
        fixture.change("update moderation_case set state = 'APPEALED' where id = ?1", appealed);
        long deletion = report();
        fixture.change(
                "update report set kind = 'DELETION_REQUEST' where target_id = (select target_id from moderation_case where id = ?1)",
                deletion);
        long stale = report();
        Map<Long, Integer> seen = new LinkedHashMap<>();
        for (long id : new long[] {free, own, others, hidden, held, aboutNora, appealed, deletion, stale}) {
            seen.put(id, version(id));
        }
        seen.put(stale, version(stale) + 1);
        return seen;
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionAction.class,
            names = {"LEAVE", "HIDE", "RESTORE"})
    void previewAgreesWithTheDecision(DecisionAction action) {
        Map<Long, Integer> seen = scene();
        DecisionInput input = SampleDecisions.of(action, "We have looked.");
        List<String> previewed = new ArrayList<>();
        fixture.<List<BulkLine>>with(services -> services.bulkPreview().preview(ModerationFixture.NORA, seen, input))
                .forEach(line -> previewed.add(line.row().id() + " " + key(line.refusal())));
        List<String> decided = new ArrayList<>();
        seen.forEach((id, version) -> decided.add(id + " " + decide(id, version, input)));
        assertThat(previewed).isEqualTo(decided);
        assertThat(decided).anyMatch(line -> line.endsWith(" decided")).anyMatch(line -> line.endsWith("postWaits"));
    }

    private String decide(long id, int version, DecisionInput input) {
        try {
            fixture.with(services -> services.moderation().decide(ModerationFixture.NORA, id, version, input));
            return "decided";
        } catch (ForumException refused) {
            return key(refused);
        }
    }

    private static String key(@Nullable ForumException refusal) {
        return refusal == null ? "decided" : refusal.key();
    }

    @Test
    void leavesOutCasesThatTheReaderMayNotSee() {
        long id = report();
        assertThat(fixture.<List<BulkLine>>with(services -> services.bulkPreview()
                        .preview(
                                ModerationFixture.READER,
                                Map.of(id, version(id)),
                                SampleDecisions.of(DecisionAction.LEAVE, "We have looked."))))
                .isEmpty();
    }
}
