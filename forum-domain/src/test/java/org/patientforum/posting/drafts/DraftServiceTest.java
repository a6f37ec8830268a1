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

/** Concurrent windows of a member neither lose nor overwrite each other's drafts. */
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

    private <T> T call(Function<DraftService, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock).drafts));
    }

    private DraftHandle save(DraftHandle mark, String text) {
        clock.pass(Duration.ofSeconds(3));
        return call(drafts -> drafts.save(HERON, mark, "", text));
    }

    private Optional<DraftText> latest(String place) {
        return call(drafts -> drafts.latest(HERON, place));
    }

    private List<String> texts() {
        return call(drafts -> drafts.all(HERON)).stream()
                .map(DraftText::markdown)
                .toList();
    }

    @Test
    void oneWindowSavesOneDraft() {
        DraftHandle first = save(DraftHandle.unsaved(PLACE), "Half a thou");
        DraftHandle second = save(first, "Half a thought");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(texts()).containsExactly("Half a thought");
        DraftHandle emptied = save(second, " ");
        assertThat(texts()).isEmpty();
        assertThat(emptied.id()).isNull();
    }

    @Test
    void eachWindowHasItsOwnDraft() {
        DraftHandle draftA = save(DraftHandle.unsaved(PLACE), "A");
        DraftHandle draftB = save(DraftHandle.unsaved(PLACE), "B");
        save(draftA, "A, longer");
        save(draftB, "B, longer");
        assertThat(texts()).containsExactly("B, longer", "A, longer");
    }

    @Test
    void windowsWithSameDraftDiverge() {
        DraftHandle original = save(DraftHandle.unsaved(PLACE), "Begun");
        save(original, "Begun here");
        DraftHandle there = save(original, "Begun there");
        save(there, "Begun and ended there");
        assertThat(texts()).containsExactly("Begun and ended there", "Begun here");
        save(original, "");
        assertThat(texts()).as("an old window that was emptied").hasSize(2);
    }

    @Test
    void postingKeepsDraftsOfOtherWindows() {
        DraftHandle draftA = save(DraftHandle.unsaved(PLACE), "A");
        DraftHandle draftB = save(DraftHandle.unsaved(PLACE), "B");
        call(drafts -> {
            drafts.deletePosted(HERON, draftA, "A and the end");
            return null;
        });
        assertThat(texts()).containsExactly("B");
        save(draftA, "A, saved late");
        assertThat(texts()).containsExactly("A, saved late", "B");
        call(drafts -> {
            drafts.deletePosted(HERON, DraftHandle.unsaved(PLACE), "A, saved late");
            drafts.deletePosted(HERON, draftB, "B");
            return null;
        });
        assertThat(texts()).isEmpty();
    }

    @Test
    void draftsAreInaccessibleToOthers() {
        DraftHandle own = save(DraftHandle.unsaved(PLACE), "Mine");
        Optional<DraftText> anothers = call(drafts -> drafts.draft(MARROW, own.id()));
        assertThat(anothers).isEmpty();
        call(drafts -> drafts.save(MARROW, own, "", "Not mine"));
        call(drafts -> {
            drafts.delete(MARROW, own.id());
            drafts.deletePosted(MARROW, own, "Mine");
            return null;
        });
        assertThat(texts()).containsExactly("Mine");
    }

    @Test
    void findsLatestDraftOfPlace() {
        save(DraftHandle.unsaved(PLACE), "A");
        save(DraftHandle.unsaved("group:1"), "B");
        DraftHandle last = save(DraftHandle.unsaved(PLACE), "C");
        assertThat(latest(PLACE).orElseThrow().handle()).isEqualTo(last);
        assertThat(latest("discussion:2")).isEmpty();
    }

    @Test
    void deletesDraftsAfterMonth() {
        save(DraftHandle.unsaved(PLACE), "Begun and left");
        clock.pass(Duration.ofDays(20));
        save(DraftHandle.unsaved("discussion:2"), "Begun later");
        clock.pass(Duration.ofDays(11));
        int removed = call(DraftService::deleteExpired);
        assertThat(removed).isEqualTo(1);
        assertThat(texts()).containsExactly("Begun later");
    }

    @Test
    void deletesOldestOfHundredDrafts() {
        for (int i = 1; i <= 101; i++) {
            save(DraftHandle.unsaved("discussion:" + i), "Text " + i);
        }
        assertThat(texts()).hasSize(100).doesNotContain("Text 1").contains("Text 2");
    }
}
