package org.patientforum.wordfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.shared.validation.InvalidInput;

class WordMatcherTest {

    private static final WordMatcher ANYTHING = matcher("*aaa*", "\u6bd2", "cure*", "don't");

    private static final String UNSEEN = "\u200b\u00ad";

    private static final List<Function<Character, String>> VARIANTS = List.of(
            String::valueOf,
            letter -> String.valueOf(Character.toUpperCase(letter)),
            letter -> String.valueOf((char) (letter - 'a' + '\uff41')),
            letter -> letter + "\u0301",
            letter -> letter + "\u0336");

    private static WatchedWordRow word(String pattern) {
        return new WatchedWordRow(pattern.hashCode(), pattern, FilterAction.HOLD, "", "", "nora", Instant.EPOCH, 1);
    }

    private static WordMatcher matcher(String... patterns) {
        return new WordMatcher(
                Arrays.stream(patterns).map(WordMatcherTest::word).toList());
    }

    private static List<String> found(String text, String... patterns) {
        return matcher(patterns).matches(text).stream()
                .map(match -> match.in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cure        | A cure for it           | cure
            cure        | A CURE!                 | CURE
            cure        | (cure)                  | cure
            cure        | cures and cured         |
            cure        | secure                  |
            cure*       | cures help              | cures
            *cure       | be secure now           | secure
            *cure*      | be secured now          | secured
            buy now     | Buy   now               | Buy   now
            buy now     | buy nowhere             |
            cafe        | the Café                | Café
            café        | the cafe                | cafe
            naïve       | nai\u0308ve people      | nai\u0308ve
            strasse     | die Straße              | Straße
            kill        | k1ll                    | k1ll
            kill        | \u043aill               | \u043aill
            kill        | \u1d0bill               | \u1d0bill
            kill        | \uff4b\uff49\uff4c\uff4c | \uff4b\uff49\uff4c\uff4c
            kill        | k\u200bi\u00adll        | k\u200bi\u00adll
            kill        | ki\u0336l\u0336l        | ki\u0336l\u0336l
            kill        | \ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25 | \ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25
            kill        | skill                   |
            kill        | keel                    |
            io          | take 10 mg              |
            so          | 50 mg                   |
            all         | I ail                   |
            don't       | don\u2019t              | don\u2019t
            covid19     | COVID19 came            | COVID19
            \u03bb\u03cc\u03b3\u03bf\u03c2 | \u039b\u039f\u0393\u039f\u03a3 | \u039b\u039f\u0393\u039f\u03a3
            \u6bd2\u836f | \u8bf7\u4e70\u6bd2\u836f\u5427 | \u6bd2\u836f
            \u0645\u062d\u0645\u062f | \u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f | \u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f
            """)
    void findsLookAlikeSpellings(String pattern, String text, String expected) {
        assertThat(found(text, pattern)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void matchesAreSortedByPlaceThenLongestFirst() {
        assertThat(found("a miracle cure, a cure", "cure", "miracle cure", "miracle*"))
                .containsExactly("miracle cure", "miracle", "cure", "cure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "a", "*ab", "ab*", "a*b", "\u200b", "--", "\u0301\u0301"})
    void rejectsPatternsThatWouldMatchEverywhere(String pattern) {
        assertThatThrownBy(() -> WordPattern.of(pattern)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void replacesEachMatchOnceAndKeepsTheRest() {
        WatchedWordRow damn =
                new WatchedWordRow(1, "damn*", FilterAction.REPLACE, "very", "", "nora", Instant.EPOCH, 1);
        String text = "It is D\u00e4mn cold, damned cold \ud83e\udd76.";
        List<WordMatch> sightings = new WordMatcher(List.of(damn)).matches(text);
        assertThat(WordFilter.replace(text, sightings)).isEqualTo("It is very cold, very cold \ud83e\udd76.");
    }

    /** Compares with a plain search, on texts and words of few letters, where everything overlaps. */
    @Property(tries = 500)
    void findsTheSameAsAPlainSearch(
            @ForAll("fewLetters") String text, @ForAll @Size(8) List<@From("patterns") String> drawn) {
        List<String> patterns = drawn.stream().distinct().toList();
        Set<String> plain = new HashSet<>();
        for (String pattern : patterns) {
            for (int from : plainSearch(text, pattern)) {
                int first = pattern.startsWith("*") ? text.lastIndexOf(' ', from) + 1 : from;
                plain.add(pattern + "@" + first);
            }
        }
        Set<String> matched = matcher(patterns.toArray(String[]::new)).matches(text).stream()
                .map(match -> match.word().pattern() + "@" + match.from())
                .collect(Collectors.toSet());
        assertThat(matched).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> fewLetters() {
        return Arbitraries.of('a', 'a', 'b', ' ')
                .list()
                .ofSize(60)
                .map(drawn -> drawn.stream().map(String::valueOf).collect(Collectors.joining()))
                .map(text -> text.replaceAll(" +", " "));
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> star = Arbitraries.of("", "*");
        Arbitrary<String> letters =
                Arbitraries.strings().withChars('a', 'b').ofMinLength(3).ofMaxLength(5);
        return Combinators.combine(star, letters, star).as((before, word, after) -> before + word + after);
    }

    private static List<Integer> plainSearch(String text, String pattern) {
        String letters = pattern.replace("*", "");
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
            boolean before = pattern.startsWith("*") || at == 0 || text.charAt(at - 1) == ' ';
            int end = at + letters.length();
            boolean after = pattern.endsWith("*") || end == text.length() || text.charAt(end) == ' ';
            if (before && after) {
                found.add(at);
            }
        }
        return found;
    }

    /** Matches always lie within the text, whatever it contains, including lone surrogates. */
    @Property(tries = 2_000)
    void acceptsAnyText(@ForAll("anyText") String text) {
        String whole = "cure" + text + "aaa";
        assertThat(ANYTHING.matches(whole)).isNotEmpty().allSatisfy(match -> {
            assertThat(match.from()).isBetween(0, whole.length());
            assertThat(match.until()).isBetween(match.from() + 1, whole.length());
        });
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(30);
    }

    /** Capitals, full-width letters, combining marks and invisible characters between letters: a reader reads the same word. */
    @Property(tries = 1_000)
    void findsWordsWithAnyVariantOfTheirLetters(
            @ForAll @Size(min = 3, max = 12) List<@From("disguisedWords") DisguisedWord> letters) {
        String word =
                letters.stream().map(letter -> String.valueOf(letter.plain())).collect(Collectors.joining());
        String written = letters.stream().map(DisguisedWord::written).collect(Collectors.joining());
        assertThat(found("1 " + written + " 2", word)).containsExactly(written);
    }

    private record DisguisedWord(char plain, String written) {}

    @Provide
    Arbitrary<DisguisedWord> disguisedWords() {
        return Combinators.combine(
                        Arbitraries.chars().range('a', 'z'), Arbitraries.of(VARIANTS), Arbitraries.of("", UNSEEN))
                .as((plain, dress, behind) -> new DisguisedWord(plain, dress.apply(plain) + behind));
    }

    @Test
    void adversarialWordsAreFast() {
        List<String> nested = IntStream.rangeClosed(3, 58)
                .mapToObj(n -> "*" + "a".repeat(n) + "*")
                .toList();
        List<String> nearly = IntStream.range(0, 2_000)
                .mapToObj(n -> "*" + "a".repeat(40) + "b" + n)
                .toList();
        List<String> all = new ArrayList<>(nested);
        all.addAll(nearly);
        WordMatcher matcher = matcher(all.toArray(String[]::new));
        String text = "a".repeat(20_000);
        long shortTime = time(matcher, text.substring(0, 5_000));
        long longTime = time(matcher, text);
        assertThat(Duration.ofNanos(longTime)).isLessThan(Duration.ofSeconds(5));
        assertThat(longTime).as("time grows with the text, not with its square").isLessThan(12 * shortTime);
    }

    /** The processor time, independent of other load on the machine. */
    private static long time(WordMatcher matcher, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        matcher.matches(text);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = threads.getCurrentThreadCpuTime();
            matcher.matches(text);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\ufdfa", "\u200b", " ", "\u00e9", "\ud83e\udd76", "*", "(a+)+$"})
    void longRepetitiveTextsAreFast(String part) {
        WordMatcher matcher = matcher("*aaa*", "cure");
        assertThat(Duration.ofNanos(time(matcher, part.repeat(20_000 / part.length()))))
                .isLessThan(Duration.ofSeconds(2));
    }
}
