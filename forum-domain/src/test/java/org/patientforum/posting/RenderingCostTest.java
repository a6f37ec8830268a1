package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.posting.text.PostRendererFuzzTest;

/**
 * Looks for the texts that cost the renderer most: what cost much is changed a little, again and again. No text may cost more
 * than twenty ordinary posts of its length. Work is counted in bytes allocated, which no busy machine changes, and in the processor's time, with a
 * generous bound; both are written down in {@code target/costly-texts.txt}.
 */
class RenderingCostTest {

    private static final int LONGEST = PostInput.MAX_TEXT_LENGTH;
    private static final int SHORT = LONGEST / 5;
    private static final int KEPT = 100;
    private static final double MOST = 20;

    /** Twice as much, because even the processor's time is longer while others use its memory. A text that costs quadratic time takes hundreds. */
    private static final double MOST_TIME = 2 * MOST;

    private static final int TRIED_AGAIN = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final PostRenderer RENDERER = new PostRenderer();
    private static final List<Costly> WORST = new ArrayList<>();

    private record Cost(long bytes, long nanoseconds) {}

    /**
     * A text: a beginning as often as it fits into its part of the text, then an end as often as that fits.
     *
     * @param part of the text that the beginning fills, in tenths
     */
    private record Recipe(String beginning, String end, int part) {

        String text(int length) {
            int first = length * part / 10;
            String text = filled(beginning, first) + filled(end, length - first);
            return PostInput.clean(text);
        }

        private static String filled(String unit, int length) {
            return unit.isEmpty() ? "" : unit.repeat(1 + length / unit.length()).substring(0, length);
        }
    }

    private record Costly(Recipe recipe, double bytes, double time) {}

    @Provide
    Arbitrary<Recipe> recipes() {
        Arbitrary<String> unit = Arbitraries.of(PostRendererFuzzTest.PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces));
        return Combinators.combine(unit, unit, Arbitraries.integers().between(0, 10))
                .as(Recipe::new);
    }

    /** How one of the worst is changed. */
    record Change(int which, int other, int place, String piece, int part) {}

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, KEPT - 1);
        return Combinators.combine(
                        any,
                        any,
                        any,
                        Arbitraries.of(PostRendererFuzzTest.PIECES),
                        Arbitraries.integers().between(-3, 3))
                .as(Change::new);
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noTextCostsMoreThanTwentyOrdinaryOnes(
            @ForAll("recipes") Recipe follow, @ForAll("changes") Change change, @ForAll boolean anew) {
        Recipe recipe = anew || WORST.isEmpty() ? follow : changed(change);
        double found = bytes(recipe, SHORT);
        assertThat(found).as("cost of %s", recipe).isLessThanOrEqualTo(MOST);
        if (WORST.size() < KEPT || found > WORST.getLast().bytes()) {
            WORST.add(new Costly(recipe, found, 0));
            WORST.sort(Comparator.comparingDouble(Costly::bytes).reversed());
            WORST.removeIf(kept -> WORST.indexOf(kept) >= KEPT);
        }
    }

    private static Recipe changed(Change change) {
        Recipe one = WORST.get(change.which() % WORST.size()).recipe();
        Recipe other = WORST.get(change.other() % WORST.size()).recipe();
        int part = Math.clamp(one.part() + change.part(), 0, 10);
        return switch (change.place() % 4) {
            case 0 -> new Recipe(inserted(one.beginning(), change), one.end(), part);
            case 1 -> new Recipe(one.beginning(), inserted(one.end(), change), part);
            case 2 -> new Recipe(one.beginning(), other.end(), part);
            default -> new Recipe(cut(one.beginning(), change), cut(one.end(), change), part);
        };
    }

    private static String inserted(String unit, Change change) {
        int place = change.place() % (unit.length() + 1);
        return unit.substring(0, place) + change.piece() + unit.substring(place);
    }

    private static String cut(String unit, Change change) {
        int place = unit.isEmpty() ? 0 : change.place() % unit.length();
        return unit.length() < 2 ? unit : unit.substring(0, place) + unit.substring(place + 1);
    }

    private static double bytes(Recipe recipe, int length) {
        return (double) cost(recipe.text(length)).bytes()
                / cost(PostRendererFuzzTest.ordinaryPost(length)).bytes();
    }

    private static Cost cost(String text) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        Objects.requireNonNull(RENDERER.html(text));
        return new Cost(
                THREADS.getCurrentThreadAllocatedBytes() - bytes,
                Math.max(1, THREADS.getCurrentThreadCpuTime() - start));
    }

    /** The worst that were found, as long as a post may be. */
    @AfterContainer
    static void measureTheWorst() throws IOException {
        String ordinary = PostRendererFuzzTest.ordinaryPost(LONGEST);
        Cost usual = cheapest(ordinary);
        List<Costly> measured = WORST.stream()
                .map(kept -> {
                    Cost cost = cheapest(kept.recipe().text(LONGEST));
                    return new Costly(
                            kept.recipe(),
                            (double) cost.bytes() / usual.bytes(),
                            (double) cost.nanoseconds() / usual.nanoseconds());
                })
                .sorted(Comparator.comparingDouble(Costly::bytes).reversed())
                .toList();
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT, "ordinary: %.1f MB, %.1f ms%n", usual.bytes() / 1e6, usual.nanoseconds() / 1e6));
        measured.forEach(one -> report.append(String.format(
                Locale.ROOT, "%.1f x bytes, %.1f x time: %s%n", one.bytes(), one.time(), printable(one.recipe()))));
        Files.writeString(Path.of("target", "costly-texts.txt"), report);
        assertThat(measured).allSatisfy(one -> {
            assertThat(one.bytes()).isLessThanOrEqualTo(MOST);
            assertThat(leastTime(one)).as("time of %s", one.recipe()).isLessThanOrEqualTo(MOST_TIME);
        });
    }

    /** What seems to take long is measured again beside an ordinary post: the machine may have been busy. */
    private static double leastTime(Costly costly) {
        double least = costly.time();
        for (int i = 0; i < TRIED_AGAIN && least > MOST_TIME; i++) {
            double again = (double) cheapest(costly.recipe().text(LONGEST)).nanoseconds()
                    / cheapest(PostRendererFuzzTest.ordinaryPost(LONGEST)).nanoseconds();
            least = Math.min(least, again);
        }
        return least;
    }

    private static String printable(Recipe recipe) {
        return recipe.toString()
                .codePoints()
                .mapToObj(sign ->
                        sign > ' ' - 1 && sign < 0x7f ? Character.toString(sign) : String.format("\\u%04x", sign))
                .collect(Collectors.joining());
    }

    /** The best of three: a text that is measured first also pays for what the machine learns. */
    private static Cost cheapest(String text) {
        return Stream.generate(() -> cost(text))
                .limit(3)
                .min(Comparator.comparingLong(Cost::nanoseconds))
                .orElseThrow();
    }
}
