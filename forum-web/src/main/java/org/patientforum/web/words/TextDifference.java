package org.patientforum.web.words;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The difference between two versions of a text, word by word, for the tag {@code difference}. */
public final class TextDifference {

    /** A word, or the space between two. */
    private static final Pattern TOKEN = Pattern.compile("\\s+|[^\\s]+");

    private TextDifference() {}

    /**
     * A part of the text.
     *
     * @param kind whether it was kept, taken out or put in
     */
    public record Part(Kind kind, String text) {}

    /** What became of a part of the text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** The parts of both texts in reading order; what was taken out stands before what was put in there. */
    public static List<Part> between(String before, String after) {
        List<String> old = tokens(before);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, tokens(after)).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(parts, Kind.KEPT, old.subList(at, from));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(parts, Kind.KEPT, old.subList(at, old.size()));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(kind, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
