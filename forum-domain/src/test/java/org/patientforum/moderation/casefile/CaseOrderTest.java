package org.patientforum.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.Sorting;

/** The list of cases in each order, with each filter. */
class CaseOrderTest {

    private static final List<ReportReason> REASONS = List.of(
            ReportReason.UNKIND, ReportReason.WORRIED_ABOUT_SOMEONE, ReportReason.ADVERTISING, ReportReason.UNKIND);

    private final ModerationFixture fixture = new ModerationFixture();

    @BeforeEach
    void openAndDecidedCases() {
        for (int round = 0; round < 2; round++) {
            for (ReportReason reason : REASONS) {
                fixture.report(
                        fixture.post("Post about " + reason), reason, reason + " " + round + " " + fixture.instant());
                fixture.later(Duration.ofHours(1));
            }
            if (round == 0) {
                list(new CaseFilter(CaseFilter.Which.TO_DO, null), Sorting.ascending(CaseColumn.DUE_AT))
                        .forEach(this::decide);
            }
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void decide(CaseRow row) {
        fixture.later(Duration.ofMinutes(1));
        fixture.with(services -> {
            services.moderation()
                    .decide(
                            ModerationFixture.NORA,
                            row.id(),
                            row.version(),
                            new DecisionInput(DecisionAction.LEAVE, "It stays."));
            return null;
        });
    }

    private List<CaseRow> list(CaseFilter filter, Sorting<CaseColumn> sorting) {
        return fixture.with(services -> services.cases().queue(ModerationFixture.NORA, filter.in(sorting), 0, 20));
    }

    static Stream<Arguments> orders() {
        return Stream.of(CaseFilter.Which.TO_DO, CaseFilter.Which.OPEN, CaseFilter.Which.DECIDED)
                .flatMap(which -> Stream.of(null, CaseKind.UNKIND).map(kind -> new CaseFilter(which, kind)))
                .flatMap(filter -> Arrays.stream(CaseColumn.values()).map(column -> Arguments.of(filter, column)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByEachColumnInBothDirections(CaseFilter filter, CaseColumn column) {
        List<CaseRow> ascending = list(filter, Sorting.ascending(column));
        assertThat(ascending).hasSize(filter.kind() == null ? REASONS.size() : 2);
        if (column == CaseColumn.OPENED_AT) {
            assertThat(ascending).isSortedAccordingTo(Comparator.comparing(CaseRow::openedAt));
        } else if (column == CaseColumn.KIND) {
            assertThat(ascending)
                    .isSortedAccordingTo(
                            Comparator.comparing((CaseRow row) -> row.kind().name()));
        } else if (filter.which() != CaseFilter.Which.DECIDED) {
            assertThat(ascending)
                    .isSortedAccordingTo(Comparator.comparing(CaseRow::priority).thenComparing(CaseRow::dueAt));
        }
        assertThat(list(filter, Sorting.descending(column))).containsExactlyElementsOf(ascending.reversed());
    }
}
