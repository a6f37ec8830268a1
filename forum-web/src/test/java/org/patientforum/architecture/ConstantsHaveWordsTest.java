package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.members.SanctionKind;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.decisions.MeasureKind;
import org.patientforum.moderation.messages.CaseMessageKind;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.web.console.posts.ActionPreview;
import org.patientforum.wordfilter.FilterAction;

/** Pages compose message keys from enum constants: each constant needs a message, or the page fails when the constant first occurs. */
class ConstantsHaveWordsTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                all("console", "object.", AuditObject.Kind.class),
                all("console", "audit.kind.", AuditObject.Kind.class),
                all("console", "audit.", AuditAction.class),
                all("history", "", AuditAction.class),
                all("console", "kind.", CaseKind.class),
                all("console", "state.", CaseState.class),
                all("console", "post.", PostState.class),
                all("console", "role.", Role.class),
                all("console", "member.", MemberState.class),
                all("console", "outcome.", AppealOutcome.class),
                all("console", "ground.", LegalBasis.class),
                all("console", "action.done.", DecisionAction.class),
                all(
                        "console",
                        "action.",
                        EnumSet.of(
                                DecisionAction.LEAVE,
                                DecisionAction.HIDE,
                                DecisionAction.RESTORE,
                                DecisionAction.DELETE)),
                all("console", "case.target.", EnumSet.complementOf(EnumSet.of(ReportTarget.Kind.MESSAGE))),
                all("decisions", "action.", DecisionAction.class),
                all("decisions", "measure.", MeasureKind.class),
                all("decisions", "ground.", LegalBasis.class),
                all("decisions", "about.", EnumSet.complementOf(EnumSet.of(ReportTarget.Kind.MESSAGE))),
                all("cases", "measure.", MeasureKind.class),
                all("cases", "undo.", EnumSet.complementOf(EnumSet.of(MeasureKind.WARNING))),
                all("cases", "message.", CaseMessageKind.class),
                all("cases", "refusal.", RefusalReason.class),
                all("cases", "refusal.short.", RefusalReason.class),
                all("held-posts", "reason.", HoldReason.class),
                all("held-posts", "treatment.", FilterAction.class),
                all("sanctions", "kind.", SanctionKind.class),
                all("sanctions", "name.", SanctionKind.class),
                all("sanctions", "mine.", SanctionKind.class),
                all("moderation", "state.", PostState.class),
                all("moderation", "preview.", ActionPreview.Kind.class));
    }

    private static <E extends Enum<E>> Arguments all(String bundle, String prefix, Class<E> constants) {
        return all(bundle, prefix, EnumSet.allOf(constants));
    }

    private static Arguments all(String bundle, String prefix, Set<? extends Enum<?>> constants) {
        List<String> keys =
                constants.stream().map(constant -> prefix + constant.name()).toList();
        return Arguments.of(bundle, keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyConstantHasMessage(String bundle, List<String> keys) {
        assertThat(ResourceBundle.getBundle("texts." + bundle).keySet()).containsAll(keys);
    }
}
