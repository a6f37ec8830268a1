package org.patientforum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.OpenCases;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.validation.InvalidInput;

/** Days are counted from the first one on, and recounted while they are incomplete. */
class DailyStatisticsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final Reasons REASONS = new Reasons("It sells tea.", LegalBasis.RULES, "No advertising");

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private boolean count() {
        return fixture.with(
                services -> new DailyStatistics(new DayCounts(services.em), fixture, "Europe/London").countNext());
    }

    private void countAll() {
        boolean more = true;
        while (more) {
            more = count();
        }
    }

    private Series series(Figure figure, Long groupId, LocalDate first) {
        return fixture.with(services -> new StatisticsService(new DayCounts(services.em))
                .series(figure, groupId, new DayRange(first, LocalDate.of(2026, 3, 4))));
    }

    private List<Series.Point> counts(Figure figure, LocalDate first) {
        return series(figure, null, first).points().stream()
                .filter(point -> point.amount() > 0)
                .toList();
    }

    private List<OpenCases> open() {
        return fixture.with(services -> services.cases().openCases(ModerationFixture.NORA));
    }

    private Map<String, Long> year() {
        List<NamedCount> found = fixture.with(services -> new StatisticsService(new DayCounts(services.em)).year(2026));
        return found.stream().collect(Collectors.toMap(NamedCount::name, NamedCount::amount));
    }

    private long insertPost(String when) {
        long id = fixture.post("Hello");
        fixture.with(services -> services.em
                .createNativeQuery("update post set posted_at = ?1 where id = ?2")
                .setParameter(1, java.sql.Timestamp.from(Instant.parse(when)))
                .setParameter(2, id)
                .executeUpdate());
        return id;
    }

    private void insertMember(String when) {
        fixture.with(services -> services.em
                .createNativeQuery("update member set joined_at = ?1")
                .setParameter(1, java.sql.Timestamp.from(Instant.parse(when)))
                .executeUpdate());
    }

    @Test
    void anUnfinishedDayIsRecounted() {
        insertMember("2026-03-01T10:00:00Z");
        insertPost("2026-03-02T08:00:00Z");
        assertThat(count()).isFalse();
        insertPost("2026-03-02T08:30:00Z");
        count();
        assertThat(counts(Figure.POSTS, MONDAY)).containsExactly(new Series.Point(MONDAY, 2));
        assertThat(counts(Figure.WRITERS, MONDAY)).containsExactly(new Series.Point(MONDAY, 1));
    }

    @Test
    void aLongPastIsCountedInBatches() {
        insertMember("2025-12-24T10:00:00Z");
        insertPost("2025-12-25T10:00:00Z");
        insertPost("2026-03-01T23:30:00Z");
        int steps = 1;
        while (count()) {
            steps++;
        }
        assertThat(steps).isEqualTo(5); // three of the forum, of which the last one begins with its groups
        assertThat(counts(Figure.POSTS, LocalDate.of(2025, 12, 1)))
                .extracting(Series.Point::day)
                .containsExactly(LocalDate.of(2025, 12, 25), MONDAY.minusDays(1));
    }

    @Test
    void countsCasesDecisionsAndTheirDuration() {
        insertMember("2026-03-01T10:00:00Z");
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        fixture.report(fixture.post("Go away"), ReportReason.UNKIND, "b");
        count();
        assertThat(open())
                .containsExactlyInAnyOrder(
                        new OpenCases(CaseKind.ADVERTISING, 1, 0, 0, 0), new OpenCases(CaseKind.UNKIND, 1, 0, 0, 0));
        fixture.later(Duration.ofDays(2));
        decideFirst();
        count();
        assertThat(open()).containsExactly(new OpenCases(CaseKind.UNKIND, 0, 1, 0, 0));
        assertThat(counts(Figure.MEDIAN, MONDAY))
                .containsExactly(new Series.Point(MONDAY.withDayOfMonth(1), 2 * 24 * 60));
        assertThat(year())
                .containsEntry("REPORT.ADVERTISING", 1L)
                .containsEntry("REPORT.UNKIND", 1L)
                .containsEntry("MEDIAN.YEAR", 2L * 24 * 60);
        assertThat(year().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("DECISION.HIDE."))
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aYearCountsItsOwnFindingsAndSanctionsOnly() {
        insertMember("2025-12-30T10:00:00Z");
        sanction("WARNING", "2026-03-01T10:00:00Z");
        sanction("WARNING", "2025-12-31T10:00:00Z");
        sanction("SUSPENSION", "2026-03-02T00:00:00Z");
        countAll();
        assertThat(year()).containsEntry("SANCTION.WARNING", 1L).containsEntry("SANCTION.SUSPENSION", 1L);
        int first = fixture.with(services -> new StatisticsService(new DayCounts(services.em)).firstYear(2026));
        assertThat(first).isEqualTo(2025);
    }

    @Test
    void allPagesShowTheSameNumber() {
        insertMember("2026-01-30T10:00:00Z");
        insertPost("2026-01-31T10:00:00Z");
        fixture.report(insertPost("2026-02-10T10:00:00Z"), ReportReason.ADVERTISING, "a");
        fixture.report(insertPost("2026-03-02T08:00:00Z"), ReportReason.UNKIND, "b");
        decideFirst();
        countAll();
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(series(Figure.POSTS, null, newYear).total()).isEqualTo(3).isEqualTo(year().get("POSTS"));
        assertThat(series(Figure.REPORTS, null, newYear).total()).isEqualTo(2).isEqualTo(sumOfYear("REPORT."));
        assertThat(series(Figure.DECISIONS, null, newYear).total()).isEqualTo(1).isEqualTo(sumOfYear("DECISION."));
        CaseFigures overview = fixture.with(services -> services.cases().figures(ModerationFixture.NORA));
        assertThat(open().stream().mapToLong(OpenCases::sum).sum()).isEqualTo(1).isEqualTo(overview.open());
        assertThat(overview.median().toMinutes())
                .isEqualTo(
                        series(Figure.MEDIAN, null, MONDAY).points().getFirst().amount())
                .isEqualTo(year().get("MEDIAN.YEAR"));
    }

    private long sumOfYear(String prefix) {
        return year().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void groupsAreCountedFromTheFirstDayOn() {
        insertMember("2026-01-30T10:00:00Z");
        long post = insertPost("2026-01-31T10:00:00Z");
        insertPost("2026-03-02T08:00:00Z");
        long group = fixture.with(services -> ((Number) services.em
                        .createNativeQuery(
                                "select d.group_id from post p join discussion d on d.id = p.discussion_id where p.id = ?1")
                        .setParameter(1, post)
                        .getSingleResult())
                .longValue());
        countAll();
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(series(Figure.POSTS, group, first).points())
                .isEqualTo(series(Figure.POSTS, null, first).points());
        assertThat(series(Figure.WRITERS, group, first).points())
                .isEqualTo(series(Figure.WRITERS, null, first).points());
        assertThat(series(Figure.POSTS, group + 1, first).total()).isZero();
        assertThatThrownBy(() -> series(Figure.MAILS, group, first)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRangeIsAtMostAYearAndForwards() {
        assertThat(new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)).steps(Figure.POSTS))
                .hasSize(DayRange.MAX_DAYS);
        assertThatThrownBy(() -> new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new DayRange(MONDAY, MONDAY.minusDays(1))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void thePastOfTheDemonstrationIsCountedAfterItIsWritten() {
        insertMember("2026-03-01T10:00:00Z");
        countAll();
        insertMember("2026-01-30T10:00:00Z");
        insertPost("2026-01-31T10:00:00Z");
        fixture.with(services -> {
            new StatisticsService(new DayCounts(services.em)).countFromFirstDay();
            return null;
        });
        countAll();
        assertThat(series(Figure.POSTS, null, LocalDate.of(2026, 1, 1)).total()).isEqualTo(1);
    }

    private void sanction(String kind, String when) {
        fixture.with(services -> services.em
                .createNativeQuery("""
                        insert into member_sanction (id, member_id, kind, words, made_by, made_at)
                        values (next value for member_sanction_seq, ?1, ?2, 'Why', ?1, ?3)""")
                .setParameter(1, ModerationFixture.AUTHOR)
                .setParameter(2, kind)
                .setParameter(3, java.sql.Timestamp.from(Instant.parse(when)))
                .executeUpdate());
    }

    private void decideFirst() {
        List<CaseRow> rows = fixture.with(services ->
                services.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5));
        CaseRow first = rows.stream()
                .filter(row -> row.kind().name().equals("ADVERTISING"))
                .findFirst()
                .orElseThrow();
        fixture.with(services -> services.moderation()
                .decide(
                        ModerationFixture.NORA,
                        first.id(),
                        first.version(),
                        new DecisionInput(DecisionAction.HIDE, REASONS, "No tea.")));
    }
}
