package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.Sorting;

class AuditServiceTest {

    private static final int ROWS = 12;

    private final ModerationFixture fixture = new ModerationFixture();

    @BeforeEach
    void fill() {
        IntStream.range(0, ROWS).forEach(this::add);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void add(int i) {
        fixture.with(services -> {
            services.trail().record(ModerationFixture.NORA, AuditAction.CASE_VIEWED, AuditObject.ofCase(i), "n=" + i);
            return null;
        });
    }

    private AuditCheck check() {
        return fixture.with(services -> services.audit().check());
    }

    private void tamper(String sql) {
        fixture.database.run((EntityManager em) -> em.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void anUnchangedTrailIsIntact() {
        assertThat(check()).isEqualTo(new AuditCheck(ROWS, null));
    }

    @Test
    void anEmptyTrailIsIntact() {
        try (ModerationFixture empty = new ModerationFixture()) {
            assertThat(empty.<AuditCheck>with(services -> services.audit().check())
                            .intact())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set details = 'n=0' where place = 5                             | 5",
                "update audit_entry set actor_id = 4 where place = 1                                | 1",
                "update audit_entry set actor_id = null where place = 3                             | 3",
                "update audit_entry set action = 'CASE_DECIDED' where place = 7                     | 7",
                "update audit_entry set object_id = 99 where place = 2                              | 2",
                "update audit_entry set made_at = timestamp with time zone '2026-01-01 00:00:00Z' where place = 9 | 9",
                "delete from audit_entry where place = 6                                            | 6",
                "delete from audit_entry where place = 1                                            | 1",
                "delete from audit_entry where place > 10                                           | 11",
                "delete from audit_entry                                                            | 1",
                "update audit_entry set place = 40 where place = 12                                 | 12",
                "insert into audit_entry select 999, 13, made_at, actor_id, action, object_kind, object_id, details, hash, hash from audit_entry where place = 12 | 13",
                "update audit_head set hash = '00'                                                  | 12",
            })
    void reportsTheFirstChangedRow(String sql, long position) {
        tamper(sql);
        assertThat(check().brokenAt()).isEqualTo(position);
    }

    @Test
    void aRecomputedHashBreaksTheNextRow() {
        tamper("update audit_entry set hash = '00' where place = 4");
        assertThat(check().brokenAt()).isEqualTo(4);
    }

    @Test
    void concurrentWritersWriteOneChain() {
        Concurrently.run(
                4, i -> IntStream.range(100 * (i + 1), 100 * (i + 1) + 20).forEach(this::add));
        assertThat(check()).isEqualTo(new AuditCheck(ROWS + 80, null));
    }

    @Test
    void theNewestRowsComeFirst() {
        assertThat(fixture.<List<AuditLine>>with(services -> services.audit().newest(AuditFilter.ALL, 0, 3)))
                .extracting(AuditLine::place)
                .containsExactly(12L, 11L, 10L);
        assertThat(fixture.<Long>with(services -> services.audit().count(AuditFilter.of(AuditAction.CASE_DECIDED))))
                .isZero();
    }

    @Test
    void theResultIsStoredWithTheFirstInvalidRow() {
        assertThat(last().at()).isNull();
        check();
        assertThat(last().check()).isEqualTo(new AuditCheck(ROWS, null));
        tamper("update audit_entry set actor_id = 4 where place = 5");
        check();
        AuditChecked found = last();
        assertThat(found.check().brokenAt()).isEqualTo(5);
        assertThat(found.line().actor()).isEqualTo("omar");
        assertThat(found.missing()).isFalse();
    }

    @Test
    void aMissingRowIsReportedByThePreviousOne() {
        tamper("delete from audit_entry where place = 6");
        check();
        assertThat(last().missing()).isTrue();
        assertThat(last().line().place()).isEqualTo(5);
    }

    private AuditChecked last() {
        return fixture.with(services -> services.audit().lastCheck());
    }

    @Test
    void rowsAreFoundByActionActorObjectAndTime() {
        Instant before = fixture.instant();
        fixture.later(Duration.ofDays(1));
        fixture.with(services -> {
            services.trail().record(ModerationFixture.OMAR, AuditAction.CASE_DECIDED, AuditObject.ofCase(3), "later");
            return null;
        });
        AuditObject.Kind kind = AuditObject.Kind.CASE;
        assertThat(positions(new AuditFilter(AuditAction.CASE_DECIDED, null, null, null, null, null)))
                .containsExactly(13L);
        assertThat(positions(new AuditFilter(null, "OMAR", null, null, null, null)))
                .containsExactly(13L);
        assertThat(positions(new AuditFilter(null, "nobody-there", null, null, null, null)))
                .isEmpty();
        assertThat(positions(new AuditFilter(null, null, kind, 3L, null, null))).containsExactly(13L, 4L);
        assertThat(positions(new AuditFilter(null, "nora", kind, 3L, null, null)))
                .containsExactly(4L);
        assertThat(positions(new AuditFilter(null, null, null, null, fixture.instant(), null)))
                .containsExactly(13L);
        assertThat(positions(new AuditFilter(null, null, null, null, before, fixture.instant())))
                .hasSize(ROWS);
        assertThat(positions(new AuditFilter(
                        null, null, null, null, fixture.instant().plusSeconds(1), null)))
                .isEmpty();
        assertThat(positions(new AuditFilter(null, null, null, null, null, before)))
                .isEmpty();
    }

    static Stream<AuditFilter> filters() {
        return Stream.of(
                AuditFilter.ALL,
                AuditFilter.of(AuditAction.CASE_VIEWED),
                new AuditFilter(null, "nora", null, null, null, null),
                new AuditFilter(null, null, AuditObject.Kind.CASE, null, Instant.EPOCH, null));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void sortsByTimeInBothDirections(AuditFilter filter) {
        Sorting<AuditColumn> ascending = Sorting.ascending(AuditColumn.MADE_AT);
        List<AuditLine> oldestFirst = fixture.with(services -> services.audit().sorted(filter, ascending, 0, 50));
        List<AuditLine> newestFirst = fixture.with(services -> services.audit().newest(filter, 0, 50));
        assertThat(oldestFirst).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.comparing(AuditLine::place));
        assertThat(newestFirst).containsExactlyElementsOf(oldestFirst.reversed());
        assertThat(inBatches(filter, ascending)).isEqualTo(oldestFirst);
        assertThat(inBatches(filter, AuditFilter.USUAL_ORDER)).isEqualTo(newestFirst);
    }

    private List<AuditLine> inBatches(AuditFilter filter, Sorting<AuditColumn> sorting) {
        List<AuditLine> all = new ArrayList<>();
        Long place = null;
        for (List<AuditLine> batch = following(filter, sorting, place);
                !batch.isEmpty();
                batch = following(filter, sorting, place)) {
            all.addAll(batch);
            place = batch.getLast().place();
        }
        return all;
    }

    private List<AuditLine> following(AuditFilter filter, Sorting<AuditColumn> sorting, Long place) {
        return fixture.with(services -> services.audit().following(filter, sorting, place, 5));
    }

    private List<Long> positions(AuditFilter filter) {
        List<Long> positions = fixture.with(services -> services.audit().newest(filter, 0, 50).stream()
                .map(AuditLine::place)
                .toList());
        assertThat(fixture.<Long>with(services -> services.audit().count(filter)))
                .isEqualTo(positions.size());
        assertThat(fixture.<List<AuditLine>>with(
                        services -> services.audit().following(filter, AuditFilter.USUAL_ORDER, null, 50)))
                .hasSameSizeAs(positions);
        return positions;
    }
}
