package org.patientforum.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.validation.InvalidInput;

/** A selection of posts of a discussion by their numbers, as staff type them: "5-9, 12". Sorted, distinct. */
public final class PostNumbers {

    private static final int MAX_NUMBER = 1_000_000;
    private static final int MAX_RANGES = 1000;
    private static final Pattern PART = Pattern.compile("(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

    private final List<Range> ranges;

    private PostNumbers(BitSet numbers) {
        ranges = new ArrayList<>();
        for (int first = numbers.nextSetBit(0);
                first >= 0;
                first = numbers.nextSetBit(ranges.getLast().last() + 1)) {
            ranges.add(new Range(first, numbers.nextClearBit(first) - 1));
        }
        if (ranges.isEmpty()) {
            throw new InvalidInput("postNumbers.missing");
        }
        if (ranges.size() > MAX_RANGES) {
            throw new InvalidInput("postNumbers.tooMany");
        }
    }

    private record Range(int first, int last) {}

    /**
     * Parses a selection. Throws InvalidInput if it is empty or malformed.
     *
     * @param others further selected numbers
     */
    public static PostNumbers of(@Nullable String written, List<Integer> others) {
        BitSet numbers = new BitSet();
        for (String part : (written == null ? "" : written).split("[,;]")) {
            if (!part.isBlank()) {
                add(numbers, part.strip());
            }
        }
        others.forEach(numbers::set);
        return new PostNumbers(numbers);
    }

    /** Selects these posts. */
    public static PostNumbers of(Integer... numbers) {
        return of("", List.of(numbers));
    }

    /** Selects all posts of a discussion. */
    public static PostNumbers all() {
        return of("1-" + MAX_NUMBER, List.of());
    }

    private static void add(BitSet numbers, String part) {
        Matcher range = PART.matcher(part);
        if (!range.matches()) {
            throw new InvalidInput("postNumbers.unclear");
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        if (Math.min(first, last) < 1 || Math.max(first, last) > MAX_NUMBER) {
            throw new InvalidInput("postNumbers.unclear");
        }
        numbers.set(Math.min(first, last), Math.max(first, last) + 1);
    }

    /** Whether the number is selected. */
    public boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
    }

    /**
     * The selection as a condition in JPQL or SQL. Contains only numbers, so that it is safe without parameters, of which a thousand would be slow.
     */
    public String condition(String column) {
        return ranges.stream()
                .map(range -> column + " between " + range.first() + " and " + range.last())
                .collect(Collectors.joining(" or "));
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last())
                .collect(Collectors.joining(", "));
    }
}
