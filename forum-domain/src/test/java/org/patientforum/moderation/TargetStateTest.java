package org.patientforum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;

/** The whole table of what can be decided about what. */
class TargetStateTest {

    private static final String TABLE = """
            NO_POST LEAVE
            VISIBLE LEAVE HIDE DELETE REDACT
            VISIBLE_CHANGE_WAITS HIDE DELETE REDACT
            HELD DELETE
            HIDDEN LEAVE RESTORE DELETE REDACT
            HIDDEN_CHANGE_WAITS RESTORE DELETE REDACT
            WITHDRAWN LEAVE DELETE
            DELETED LEAVE
            """;

    private static String row(TargetState standing) {
        String fitting = Stream.of(DecisionAction.values())
                .filter(standing::allows)
                .map(DecisionAction::name)
                .collect(Collectors.joining(" "));
        return standing + " " + fitting + "\n";
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
                                .map(waits ->
                                        state + " " + waits + " " + TargetState.of(ReportTarget.Kind.POST, state, waits))))
                .containsExactly(
                        "VISIBLE true VISIBLE_CHANGE_WAITS",
                        "VISIBLE false VISIBLE",
                        "HELD true HELD",
                        "HELD false HELD",
                        "HIDDEN true HIDDEN_CHANGE_WAITS",
                        "HIDDEN false HIDDEN",
                        "WITHDRAWN true WITHDRAWN",
                        "WITHDRAWN false WITHDRAWN",
                        "DELETED true DELETED",
                        "DELETED false DELETED");
    }

    @Test
    void isNoPostForOtherTargets() {
        assertThat(Arrays.stream(ReportTarget.Kind.values())
                        .filter(kind -> kind != ReportTarget.Kind.POST)
                        .map(kind -> TargetState.of(kind, PostState.VISIBLE, true)))
                .hasSize(3)
                .containsOnly(TargetState.NO_POST);
    }

    /** A page that offers nothing would leave staff without a way on, unless what waits has a page of its own. */
    @Test
    void offersAllowedActionsExceptRedaction() {
        for (TargetState standing : TargetState.values()) {
            assertThat(standing.offeredActions()).as(standing.name()).isNotEmpty().doesNotContain(DecisionAction.REDACT);
            assertThat(standing.offeredActions()).allMatch(standing::allows);
        }
    }
}
