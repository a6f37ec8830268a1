package org.patientforum.web.startup.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patientforum.web.startup.demonstration.Community.MemberEntry;

/** Interrupted loading resumes at the index of a step, so the same files must always yield the same steps. */
class DemonstrationScriptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");

    private final DemonstrationScript script = new DemonstrationScript(
            new MemberSteps(null, null, null),
            new DiscussionSteps(null, null, null),
            new EngagementSteps(null, null, null, null),
            new ReportSteps(null, null, null),
            new StaffPreparationSteps(null, null, null, null));

    private List<Step> steps() {
        return script.steps(CommunityFiles.read(), NOW, "unused");
    }

    @Test
    void isDeterministic() {
        assertThat(steps())
                .extracting(Step::what)
                .isEqualTo(steps().stream().map(Step::what).toList());
    }

    @Test
    void isChronologicalAndNotInFuture() {
        List<Step> steps = steps();
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(Step::at));
        assertThat(steps.getLast().at()).isEqualTo(NOW);
        assertThat(steps.getFirst().what()).isEqualTo(KnownIds.ADMINISTRATOR + " joins");
    }

    @Test
    void membersActOnlyAfterJoining() {
        List<String> order = steps().stream().map(Step::what).toList();
        for (MemberEntry member : CommunityFiles.read().members()) {
            String name = member.pseudonym();
            assertThat(order.stream().filter(what -> what.startsWith(name + " ")))
                    .startsWith(name + " joins")
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void ordersDependentSteps() {
        List<String> order = steps().stream().map(Step::what).toList();
        String post = "heart-failure/Three pillows/1";
        int reply = order.indexOf("heart-failure/Three pillows/2");
        assertThat(order.indexOf(post)).isBetween(order.indexOf("group heart-failure opens"), reply);
        String report = "nerves-of-the-face/Anything that helped the eyelid at night?/3";
        assertThat(order.indexOf("report of " + report))
                .isBetween(order.indexOf(report), order.indexOf("deciding " + report));
    }
}
