package org.patientforum.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.reporting.ReportReason;

/** What moderators read about the author of a reported post. It is 2 March 2026. */
class AuthorCardServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private long report(String text) {
        long post = fixture.post(text);
        fixture.later(Duration.ofHours(6)); // avoids the rate limit for reports
        fixture.report(post, ReportReason.UNKIND, "report-" + reports++);
        return post;
    }

    private List<CaseRow> rows() {
        return fixture.with(services ->
                services.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9));
    }

    private AuthorCard card(long reader, long caseId) {
        return fixture.with(
                services -> services.authors().card(reader, caseId, LONDON).orElseThrow());
    }

    @Test
    void showsOtherCasesAboutTheAuthorLatestFirst() {
        report("One");
        report("Two");
        report("Three");
        List<CaseRow> rows = rows();
        long shown = rows.get(1).id();
        AuthorCard card = card(ModerationFixture.NORA, shown);
        assertThat(card.pseudonym()).isEqualTo("dhp444");
        assertThat(card.cases())
                .extracting(CaseRow::id)
                .containsExactly(rows.get(2).id(), rows.get(0).id());
    }

    @Test
    void groupModeratorSeesCasesOfTheirGroupsOnly() {
        report("One");
        report("Two");
        fixture.database.run(
                em -> GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, 1, "heron27"));
        long shown = rows().getFirst().id();
        assertThat(card(ModerationFixture.READER, shown).cases()).hasSize(1);
        fixture.change("""
                insert into forum_group (id, name, name_key, description, mail_name, position, archived, discussion_count, created_at, version)
                values (2, 'Hearts', 'hearts', 'Beating', 'the red group', 2, false, 0, current_timestamp, 1)""");
        fixture.change("update moderation_case set group_id = 2 where id <> ?1", shown);
        assertThat(card(ModerationFixture.READER, shown).cases()).isEmpty();
        assertThat(card(ModerationFixture.NORA, shown).cases()).hasSize(1);
    }

    /** Months begin at midnight where the reader is: 31 January, 11:30pm UTC is January in London too. */
    @Test
    void countsPostsOfSixMonths() {
        long first = report("One");
        long second = report("Two");
        long third = report("Three");
        postedAt(first, "2026-01-31T23:30:00Z");
        postedAt(second, "2026-02-01T00:00:00Z");
        postedAt(third, "2025-09-30T22:59:59Z");
        AuthorCard card = card(ModerationFixture.NORA, rows().getFirst().id());
        assertThat(card.months())
                .extracting(AuthorCard.Month::first)
                .startsWith(LocalDate.of(2025, 10, 1))
                .endsWith(LocalDate.of(2026, 3, 1));
        assertThat(card.months()).extracting(AuthorCard.Month::posts).containsExactly(0, 0, 0, 1, 1, 0);
        assertThat(card.maxPosts()).isEqualTo(1);
    }

    private void postedAt(long post, String instant) {
        fixture.change("update post set posted_at = ?1 where id = ?2", Timestamp.from(Instant.parse(instant)), post);
    }
}
