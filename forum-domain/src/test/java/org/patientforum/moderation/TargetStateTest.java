package org.patientforum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;

/** The full table of states and the actions they allow. */
class TargetStateTest {

    private static final String TABLE = """
            NO_POST LEAVE
            VISIBLE LEAVE HIDE DELETE REDACT
            VISIBLE_WITH_HELD_CHANGE HIDE DELETE REDACT
            HELD DELETE
            HIDDEN LEAVE RESTORE DELETE REDACT
            HIDDEN_WITH_HELD_CHANGE RESTORE DELETE REDACT
            WITHDRAWN LEAVE DELETE
            DELETED LEAVE
            """;

    private static String row(TargetState targetState) {
        String fitting = Stream.of(DecisionAction.values())
                .filter(targetState::allows)
                .map(DecisionAction::name)
                .collect(Collectors.joining(" "));
        return targetState + " " + fitting + "\n";
    }

    @Test
    void listsTheAllowedActionsOfEachState() {
        assertThat(Stream.of(TargetState.values()).map(TargetStateTest::row).collect(Collectors.joining()))
                .isEqualTo(TABLE);
    }

    @Test
    void dependsOnThePostStateAndHeldChanges() {
        assertThat(Stream.of(PostState.values())
                        .flatMap(state -> Stream.of(true, false)
                                .map(waits -> state + " " + waits + " "
                                        + TargetState.of(ReportTarget.Kind.POST, state, waits))))
                .containsExactly(
                        "VISIBLE true VISIBLE_WITH_HELD_CHANGE",
                        "VISIBLE false VISIBLE",
                        "HELD true HELD",
                        "HELD false HELD",
                        "HIDDEN true HIDDEN_WITH_HELD_CHANGE",
                        "HIDDEN false HIDDEN",
                        "WITHDRAWN true WITHDRAWN",
                        "WITHDRAWN false WITHDRAWN",
                        "DELETED true DELETED",
                        "DELETED false DELETED");
    }

    @Test
    void isNoPostForTargetsOtherThanPosts() {
        assertThat(Arrays.stream(ReportTarget.Kind.values())
                        .filter(kind -> kind != ReportTarget.Kind.POST)
                        .map(kind -> TargetState.of(kind, PostState.VISIBLE, true)))
                .hasSize(3)
                .containsOnly(TargetState.NO_POST);
    }

    /** Every state offers an action, except states of held posts, which staff decide in the review queue. */
    @Test
    void offersAllowedActionsExceptRedaction() {
        for (TargetState targetState : TargetState.values()) {
            assertThat(targetState.offeredActions())
                    .as(targetState.name())
                    .isNotEmpty()
                    .doesNotContain(DecisionAction.REDACT);
            assertThat(targetState.offeredActions()).allMatch(targetState::allows);
        }
    }
}
