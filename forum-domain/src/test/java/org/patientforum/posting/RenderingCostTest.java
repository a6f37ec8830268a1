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
 * Searches for the texts that cost the renderer most by repeatedly mutating costly ones. No text may cost more than twenty ordinary posts of the same
 * length. Measures allocated bytes, which do not depend on the load of the machine, and processor time with a generous bound. Writes both to {@code
 * target/costly-texts.txt}.
 */
class RenderingCostTest {

    private static final int MAX_LENGTH = PostInput.MAX_TEXT_LENGTH;
    private static final int SHORT = MAX_LENGTH / 5;
    private static final int KEPT = 100;
    private static final double MAX_COST = 20;

    /** Twice as much, because processor time increases while other processes use the caches. Quadratic cost would exceed it hundreds of times. */
    private static final double MAX_TIME = 2 * MAX_COST;

    private static final int TRIED_AGAIN = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final PostRenderer RENDERER = new PostRenderer();
    private static final List<Costly> WORST = new ArrayList<>();

    private record Cost(long bytes, long nanoseconds) {}

    /**
     * A text that consists of a repeated beginning and a repeated end.
     *
     * @param part the share of the text that the beginning fills, in tenths
     */
    private record Recipe(String beginning, String end, int part) {

        String text(int length) {
            int first = length * part / 10;
            String text = repeatToLength(beginning, first) + repeatToLength(end, length - first);
            return PostInput.clean(text);
        }

        private static String repeatToLength(String unit, int length) {
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

    /** A mutation of one of the costliest texts. */
    record Change(int which, int donor, int place, String piece, int part) {}

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
            @ForAll("recipes") Recipe follow, @ForAll("changes") Change change, @ForAll boolean fresh) {
        Recipe recipe = fresh || WORST.isEmpty() ? follow : changed(change);
        double found = bytes(recipe, SHORT);
        assertThat(found).as("cost of %s", recipe).isLessThanOrEqualTo(MAX_COST);
        if (WORST.size() < KEPT || found > WORST.getLast().bytes()) {
            WORST.add(new Costly(recipe, found, 0));
            WORST.sort(Comparator.comparingDouble(Costly::bytes).reversed());
            WORST.removeIf(kept -> WORST.indexOf(kept) >= KEPT);
        }
    }

    private static Recipe changed(Change change) {
        Recipe base = WORST.get(change.which() % WORST.size()).recipe();
        Recipe donor = WORST.get(change.donor() % WORST.size()).recipe();
        int part = Math.clamp(base.part() + change.part(), 0, 10);
        return switch (change.place() % 4) {
            case 0 -> new Recipe(inserted(base.beginning(), change), base.end(), part);
            case 1 -> new Recipe(base.beginning(), inserted(base.end(), change), part);
            case 2 -> new Recipe(base.beginning(), donor.end(), part);
            default -> new Recipe(cut(base.beginning(), change), cut(base.end(), change), part);
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

    /** The costliest texts found, extended to the maximal length of a post. */
    @AfterContainer
    static void measureTheWorst() throws IOException {
        String ordinary = PostRendererFuzzTest.ordinaryPost(MAX_LENGTH);
        Cost usual = cheapest(ordinary);
        List<Costly> measured = WORST.stream()
                .map(kept -> {
                    Cost cost = cheapest(kept.recipe().text(MAX_LENGTH));
                    return new Costly(
                            kept.recipe(),
                            (double) cost.bytes() / usual.bytes(),
                            (double) cost.nanoseconds() / usual.nanoseconds());
                })
                .sorted(Comparator.comparingDouble(Costly::bytes).reversed())
                .toList();
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT, "ordinary: %.1f MB, %.1f ms%n", usual.bytes() / 1e6, usual.nanoseconds() / 1e6));
        measured.forEach(base -> report.append(String.format(
                Locale.ROOT, "%.1f x bytes, %.1f x time: %s%n", base.bytes(), base.time(), printable(base.recipe()))));
        Files.writeString(Path.of("target", "costly-texts.txt"), report);
        assertThat(measured).allSatisfy(base -> {
            assertThat(base.bytes()).isLessThanOrEqualTo(MAX_COST);
            assertThat(leastTime(base)).as("time of %s", base.recipe()).isLessThanOrEqualTo(MAX_TIME);
        });
    }

    /** Measures a slow text again beside an ordinary post, because the machine may have been busy. */
    private static double leastTime(Costly costly) {
        double least = costly.time();
        for (int i = 0; i < TRIED_AGAIN && least > MAX_TIME; i++) {
            double again = (double) cheapest(costly.recipe().text(MAX_LENGTH)).nanoseconds()
                    / cheapest(PostRendererFuzzTest.ordinaryPost(MAX_LENGTH)).nanoseconds();
            least = Math.min(least, again);
        }
        return least;
    }

    private static String printable(Recipe recipe) {
        return recipe.toString()
                .codePoints()
                .mapToObj(character -> character > ' ' - 1 && character < 0x7f
                        ? Character.toString(character)
                        : String.format("\\u%04x", character))
                .collect(Collectors.joining());
    }

    /** The best of three runs, because the first one includes compilation. */
    private static Cost cheapest(String text) {
        return Stream.generate(() -> cost(text))
                .limit(3)
                .min(Comparator.comparingLong(Cost::nanoseconds))
                .orElseThrow();
    }
}
