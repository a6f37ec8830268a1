package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.shared.validation.InvalidInput;

class PostNumbersTest {

    private static final int MAX_NUMBER = 60;

    /** @param written the selection as staff might type it */
    private record Part(String written, int first, int last) {}

    @Provide
    Arbitrary<Part> parts() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, MAX_NUMBER);
        Arbitrary<String> dash = Arbitraries.of("-", " - ", "–", " –");
        Arbitrary<Part> ranges = Combinators.combine(number, dash, number)
                .as((from, between, to) -> new Part(from + between + to, Math.min(from, to), Math.max(from, to)));
        return Arbitraries.oneOf(ranges, number.map(from -> new Part("" + from, from, from)));
    }

    @Property(tries = 500)
    void choosesWhatIsWrittenAndWhatIsTickedBeside(
            @ForAll @Size(min = 1, max = 12) List<@From("parts") Part> parts,
            @ForAll("separators") String separator,
            @ForAll @Size(max = 5) List<@From("ticks") Integer> ticked) {
        String written = parts.stream().map(Part::written).collect(Collectors.joining(separator));
        Set<Integer> expected = new TreeSet<>(ticked);
        parts.forEach(part -> IntStream.rangeClosed(part.first(), part.last()).forEach(expected::add));
        assertThat(selected(PostNumbers.of(written, ticked))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ", ", ";", " ,; ");
    }

    @Provide
    Arbitrary<Integer> ticks() {
        return Arbitraries.integers().between(1, MAX_NUMBER);
    }

    /** The displayed selection can be parsed again. */
    @Property(tries = 500)
    void parsesItsOwnOutput(@ForAll @Size(min = 1, max = 20) Set<@From("ticks") Integer> numbers) {
        PostNumbers selected = PostNumbers.of(numbers.toArray(Integer[]::new));
        assertThat(selected(PostNumbers.of(selected.toString(), List.of()))).isEqualTo(numbers);
    }

    private static Set<Integer> selected(PostNumbers numbers) {
        return IntStream.rangeClosed(0, MAX_NUMBER + 1)
                .filter(numbers::contains)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void formatsRangesAsCondition() {
        assertThat(PostNumbers.of("7, 2-4, 3", List.of()).condition("p.number"))
                .isEqualTo("p.number between 2 and 4 or p.number between 7 and 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "0-4", "1000001", "3-1000001", "1-2-3", "2 3", "two", "99999999"})
    void rejectsAmbiguousSelections(String written) {
        assertThatThrownBy(() -> PostNumbers.of(written, List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).endsWith("unclear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",;"})
    void rejectsEmptySelections(String written) {
        assertThatThrownBy(() -> PostNumbers.of(written, List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).endsWith("missing"));
    }

    @Test
    void limitsSelectionToThousandRanges() {
        List<Integer> thousand =
                IntStream.rangeClosed(1, 1_000).map(n -> 2 * n).boxed().toList();
        List<Integer> more =
                IntStream.rangeClosed(1, 1_001).map(n -> 2 * n).boxed().toList();
        assertThat(PostNumbers.of("", thousand).contains(2_000)).isTrue();
        assertThatThrownBy(() -> PostNumbers.of("", more))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).endsWith("tooMany"));
    }

    @Test
    void allContainsEveryNumber() {
        assertThat(PostNumbers.all().contains(1)).isTrue();
        assertThat(PostNumbers.all().contains(1_000_000)).isTrue();
    }
}
