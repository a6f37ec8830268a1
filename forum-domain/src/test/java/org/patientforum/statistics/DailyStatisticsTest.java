package org.patientforum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.reporting.ReportReason;

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

    private List<DayCount> countsSince(String name, LocalDate first) {
        return fixture.with(services -> new StatisticsService(new DayCounts(services.em)).since(name, first));
    }

    private List<DayCount> open() {
        return fixture.with(services -> new StatisticsService(new DayCounts(services.em)).openCases());
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
        assertThat(countsSince("POSTS", MONDAY)).containsExactly(new DayCount(MONDAY, "POSTS", 2));
        assertThat(countsSince("WRITERS", MONDAY)).containsExactly(new DayCount(MONDAY, "WRITERS", 1));
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
        assertThat(steps).isEqualTo(3);
        assertThat(countsSince("POSTS", LocalDate.of(2025, 1, 1)))
                .extracting(DayCount::day)
                .containsExactly(LocalDate.of(2025, 12, 25), MONDAY.minusDays(1));
    }

    @Test
    void countsCasesDecisionsAndTheirDuration() {
        insertMember("2026-03-01T10:00:00Z");
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        fixture.report(fixture.post("Go away"), ReportReason.UNKIND, "b");
        count();
        assertThat(open())
                .extracting(DayCount::name, DayCount::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OPEN.ADVERTISING.DAY", 1L),
                        org.assertj.core.groups.Tuple.tuple("OPEN.UNKIND.DAY", 1L));
        fixture.later(Duration.ofDays(2));
        decideFirst();
        count();
        assertThat(open()).extracting(DayCount::name).containsExactly("OPEN.UNKIND.WEEK");
        assertThat(countsSince("MEDIAN.MONTH", MONDAY.minusDays(1)))
                .containsExactly(new DayCount(MONDAY.withDayOfMonth(1), "MEDIAN.MONTH", 2 * 24 * 60));
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
        boolean more = true;
        while (more) {
            more = count();
        }
        assertThat(year()).containsEntry("SANCTION.WARNING", 1L).containsEntry("SANCTION.SUSPENSION", 1L);
        int first = fixture.with(services -> new StatisticsService(new DayCounts(services.em)).firstYear(2026));
        assertThat(first).isEqualTo(2025);
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
