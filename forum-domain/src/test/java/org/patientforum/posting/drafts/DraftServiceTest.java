package org.patientforum.posting.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

/** However many windows a member writes in, none loses or changes what another one saved. */
class DraftServiceTest {

    private static final String PLACE = "discussion:1";

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        database.run(SampleData::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T at(Function<DraftService, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock).drafts));
    }

    private DraftMark save(DraftMark mark, String text) {
        clock.pass(Duration.ofSeconds(3));
        return at(drafts -> drafts.save(HERON, mark, "", text));
    }

    private Optional<DraftText> latest(String place) {
        return at(drafts -> drafts.latest(HERON, place));
    }

    private List<String> texts() {
        return at(drafts -> drafts.all(HERON)).stream().map(DraftText::markdown).toList();
    }

    @Test
    void oneWindowSavesOneDraft() {
        DraftMark first = save(DraftMark.fresh(PLACE), "Half a thou");
        DraftMark second = save(first, "Half a thought");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(texts()).containsExactly("Half a thought");
        DraftMark emptied = save(second, " ");
        assertThat(texts()).isEmpty();
        assertThat(emptied.id()).isNull();
    }

    @Test
    void twoWindowsHaveADraftEach() {
        DraftMark one = save(DraftMark.fresh(PLACE), "A");
        DraftMark other = save(DraftMark.fresh(PLACE), "B");
        save(one, "A, longer");
        save(other, "B, longer");
        assertThat(texts()).containsExactly("B, longer", "A, longer");
    }

    @Test
    void twoWindowsThatBeganWithTheSameDraftPart() {
        DraftMark begun = save(DraftMark.fresh(PLACE), "Begun");
        save(begun, "Begun here");
        DraftMark there = save(begun, "Begun there");
        save(there, "Begun and ended there");
        assertThat(texts()).containsExactly("Begun and ended there", "Begun here");
        save(begun, "");
        assertThat(texts()).as("an old window that was emptied").hasSize(2);
    }

    @Test
    void whatIsPostedInOneWindowLeavesTheOthers() {
        DraftMark one = save(DraftMark.fresh(PLACE), "A");
        DraftMark other = save(DraftMark.fresh(PLACE), "B");
        at(drafts -> {
            drafts.posted(HERON, one, "A and the end");
            return null;
        });
        assertThat(texts()).containsExactly("B");
        save(one, "A, saved late");
        assertThat(texts()).containsExactly("A, saved late", "B");
        at(drafts -> {
            drafts.posted(HERON, DraftMark.fresh(PLACE), "A, saved late");
            drafts.posted(HERON, other, "B");
            return null;
        });
        assertThat(texts()).isEmpty();
    }

    @Test
    void nobodySeesOrChangesAnothersDraft() {
        DraftMark own = save(DraftMark.fresh(PLACE), "Mine");
        Optional<DraftText> anothers = at(drafts -> drafts.draft(MARROW, own.id()));
        assertThat(anothers).isEmpty();
        at(drafts -> drafts.save(MARROW, own, "", "Not mine"));
        at(drafts -> {
            drafts.forget(MARROW, own.id());
            drafts.posted(MARROW, own, "Mine");
            return null;
        });
        assertThat(texts()).containsExactly("Mine");
    }

    @Test
    void theLatestOfAPlaceIsFound() {
        save(DraftMark.fresh(PLACE), "A");
        save(DraftMark.fresh("group:1"), "B");
        DraftMark last = save(DraftMark.fresh(PLACE), "C");
        assertThat(latest(PLACE).orElseThrow().mark()).isEqualTo(last);
        assertThat(latest("discussion:2")).isEmpty();
    }

    @Test
    void aDraftNobodyTouchesForAMonthIsRemoved() {
        save(DraftMark.fresh(PLACE), "Begun and left");
        clock.pass(Duration.ofDays(20));
        save(DraftMark.fresh("discussion:2"), "Begun later");
        clock.pass(Duration.ofDays(11));
        int removed = at(DraftService::removeOld);
        assertThat(removed).isEqualTo(1);
        assertThat(texts()).containsExactly("Begun later");
    }

    @Test
    void theOldestOfAHundredGivesWay() {
        for (int i = 1; i <= 101; i++) {
            save(DraftMark.fresh("discussion:" + i), "Text " + i);
        }
        assertThat(texts()).hasSize(100).doesNotContain("Text 1").contains("Text 2");
    }
}
