package org.patientforum.wordfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.HERON;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

class WatchedWordServiceTest {

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

    private <T> T with(Function<WatchedWordService, T> action) {
        return database.with(em -> action.apply(WordFilterFixture.service(em, clock)));
    }

    private long add(String pattern, FilterAction treatment) {
        return with(service -> service.add(HERON, new WatchedWordForm(pattern, treatment, "", "Nobody has one.")));
    }

    private List<String> found(String part) {
        return with(service -> service.find(part, null, WatchedWordColumn.USUAL_ORDER, 0, 10)).stream()
                .map(WatchedWordRow::pattern)
                .toList();
    }

    private List<FilterAction> tried(String text) {
        return with(service -> service.tryOut(text)).stream()
                .map(match -> match.word().treatment())
                .toList();
    }

    @Test
    void wordsAreSortedAndFoundByPart() {
        add("Wonder*", FilterAction.HOLD);
        add("miracle cure", FilterAction.BLOCK);
        add("Müsli", FilterAction.FLAG);
        assertThat(found(null)).containsExactly("miracle cure", "Müsli", "Wonder*");
        assertThat(found("mus")).containsExactly("Müsli");
        assertThat(found("%")).isEmpty();
        long held = with(service -> service.count(null, FilterAction.HOLD));
        assertThat(held).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "buy_now, buy_now",
        "y_n, buy_now",
        "_, buy_now",
        "m__rac, ''",
        "%, 100% safe",
        "0%, 100% safe",
        "b%w, ''",
        "!, Now!",
        "!_, ''",
        "\\, ''"
    })
    void wildcardsInASearchAreLiteral(String typed, String word) {
        for (String pattern : List.of("miracle cure", "buy_now", "100% safe", "Now!")) {
            add(pattern, FilterAction.FLAG);
        }
        assertThat(found(typed)).containsExactlyElementsOf(word.isEmpty() ? List.of() : List.of(word));
    }

    @Test
    void lookAlikeWordsAreEqual() {
        add("cafe", FilterAction.HOLD);
        assertThatThrownBy(() -> add("C\u0430f\u00e9", FilterAction.BLOCK)).isInstanceOf(WatchedWordTaken.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | HOLD    | ''   | why | pattern
            a     | HOLD    | ''   | why | short
            a*b   | HOLD    | ''   | why | star
            cure  |         | ''   | why | treatment
            cure  | BLOCK   | ''   | ''  | why
            cure  | REPLACE | cure | why | loop
            """)
    void rejectsInvalidForms(String pattern, FilterAction treatment, String replacement, String why, String rule) {
        WatchedWordForm wording = new WatchedWordForm(pattern, treatment, replacement, why);
        assertThatThrownBy(() -> with(service -> service.add(HERON, wording)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("watchedWordRefused." + rule);
    }

    @Test
    void concurrentChangeIsRejected() {
        long id = add("cure", FilterAction.HOLD);
        int seen = with(service -> service.word(id)).version();
        WatchedWordForm wording = new WatchedWordForm("cures", FilterAction.FLAG, "", "");
        with(service -> {
            service.change(HERON, id, seen, wording);
            return null;
        });
        assertThatThrownBy(() -> with(service -> {
                    service.remove(HERON, id, seen);
                    return null;
                }))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(with(service -> service.word(id)).pattern()).isEqualTo("cures");
    }

    /** The cache stands for a node that matched words before another node changed them. */
    @Test
    void everyNodeSeesAChangeAtOnce() {
        WordMatcherCache otherNode = new WordMatcherCache();
        Function<String, Integer> look = text -> database.with(em ->
                new WordFilter(new WatchedWords(em), otherNode).matches(text).size());
        assertThat(look.apply("a cure")).isZero();
        long id = add("cure", FilterAction.HOLD);
        assertThat(look.apply("a cure")).isEqualTo(1);
        with(service -> {
            service.remove(HERON, id, service.word(id).version());
            return null;
        });
        assertThat(look.apply("a cure")).isZero();
        assertThatThrownBy(() -> with(service -> service.word(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void tryOutMatchesAllWords() {
        add("cure", FilterAction.HOLD);
        add("miracle*", FilterAction.BLOCK);
        assertThat(tried("Miracles are no cure.")).containsExactly(FilterAction.BLOCK, FilterAction.HOLD);
        assertThat(tried(null)).isEmpty();
    }

    static Stream<Arguments> orders() {
        return Stream.of(WatchedWordColumn.values())
                .flatMap(column -> Stream.of(null, FilterAction.HOLD).map(action -> Arguments.of(column, action)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByEachColumnInBothDirections(WatchedWordColumn column, FilterAction treatment) {
        for (FilterAction action : List.of(FilterAction.HOLD, FilterAction.FLAG)) {
            for (String pattern : List.of("miracle", "buy now", "cure")) {
                String why = pattern.equals("cure") ? "About cures." : "a sale";
                with(service -> service.add(HERON, new WatchedWordForm(pattern + action, action, "", why)));
                clock.pass(Duration.ofMinutes(1));
            }
        }
        Function<WatchedWordRow, Comparable<?>> value = switch (column) {
            case PATTERN -> word -> word.pattern().toLowerCase(Locale.ROOT);
            case TREATMENT -> word -> word.treatment().name();
            case WHY -> word -> word.why().toLowerCase(Locale.ROOT);
            case CHANGED_AT -> WatchedWordRow::changedAt;
        };
        List<WatchedWordRow> ascending =
                with(service -> service.find(null, treatment, Sorting.ascending(column), 0, 10));
        List<WatchedWordRow> descending =
                with(service -> service.find(null, treatment, Sorting.descending(column), 0, 10));
        assertThat(ascending).hasSizeGreaterThan(1).isSortedAccordingTo(comparing(value));
        assertThat(descending).containsExactlyElementsOf(ascending.reversed());
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
    }
}
