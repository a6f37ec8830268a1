package org.patientforum.wordfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.HERON;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditFixture;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.wordfilter.ImportedWord.Outcome;

class WordImportServiceTest {

    private static final String LIST = """
            miracle cure

            snake oil;BLOCK;;It does not work.
            Miracle  Cure
            detox\tREPLACE\tdiet
            detox water\tSOMETIMES
            colloid;REPLACE;colloid;
            """;

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void openForum() {
        database.run(SampleData::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<ImportedWord> preview(String list) {
        return database.with(
                em -> WordFilterFixture.imports(em, clock).previewImport(list, FilterAction.HOLD, "Nobody has one."));
    }

    private List<ImportedWord> imported(String list) {
        return database.with(em ->
                WordFilterFixture.imports(em, clock).importWords(HERON, list, FilterAction.HOLD, "Nobody has one."));
    }

    private List<WatchedWordRow> watched() {
        return database.with(
                em -> WordFilterFixture.service(em, clock).find(null, null, WatchedWordColumn.USUAL_ORDER, 0, 9_999));
    }

    @Test
    void previewsWhatIsNewDoubleOrRefusedAndThenImportsTheNewOnes() {
        List<ImportedWord> preview = preview(LIST);
        assertThat(preview)
                .extracting(ImportedWord::line, ImportedWord::outcome)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, Outcome.ADDED),
                        org.assertj.core.api.Assertions.tuple(3, Outcome.ADDED),
                        org.assertj.core.api.Assertions.tuple(4, Outcome.DOUBLE),
                        org.assertj.core.api.Assertions.tuple(5, Outcome.ADDED),
                        org.assertj.core.api.Assertions.tuple(6, Outcome.REFUSED),
                        org.assertj.core.api.Assertions.tuple(7, Outcome.REFUSED));
        assertThat(watched()).as("a preview adds nothing").isEmpty();
        assertThat(imported(LIST)).isEqualTo(preview);
        assertThat(watched())
                .extracting(WatchedWordRow::pattern, WatchedWordRow::treatment, WatchedWordRow::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("miracle cure", FilterAction.HOLD, "Nobody has one."),
                        org.assertj.core.api.Assertions.tuple("snake oil", FilterAction.BLOCK, "It does not work."),
                        org.assertj.core.api.Assertions.tuple("detox", FilterAction.REPLACE, "Nobody has one."));
        assertThat(database.<List<String>>with(AuditFixture::rows))
                .singleElement()
                .asString()
                .contains("WATCHED_WORDS_IMPORTED")
                .endsWith("words=3");
        assertThat(preview(LIST)).noneMatch(word -> word.outcome() == Outcome.ADDED);
        assertThatThrownBy(() -> imported(LIST)).hasMessage("watchedWordRefused.nothingNew");
    }

    @Test
    void importsThousandsAtOnceButNotMore() {
        String many = IntStream.rangeClosed(1, 5_001)
                .mapToObj(number -> "remedy" + number)
                .collect(Collectors.joining("\n"));
        assertThat(imported(many).getLast().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(watched()).hasSize(5_000);
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> preview(" \n ")).isInstanceOf(InvalidInput.class);
    }
}
