package org.patientforum.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.patientforum.shared.text.Confusables;
import org.patientforum.shared.text.WordList;

/**
 * Words that a pseudonym must not hold: those that make a reader think of staff, and those that tell of a condition. The list
 * says per word whether it counts alone ({@code dr}) or as a beginning as well ({@code doctor*}).
 */
final class ReservedNames {

    private static final Map<String, List<String>> WORDS = load();
    private static final Pattern BOUNDARY = Pattern.compile("[-_]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^\\p{Nd}+|\\p{Nd}+$");

    private ReservedNames() {}

    /** Throws PseudonymRefused if the name holds one. */
    static void check(String name) {
        List<String> parts = parts(name);
        WORDS.forEach((why, words) -> {
            if (words.stream().anyMatch(word -> parts.stream().anyMatch(part -> holds(part, word)))) {
                throw new PseudonymRefused(why);
            }
        });
    }

    /** The name as a whole, and what is between its hyphens, underscores and changes to capitals; folded, with figures around and without. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>(List.of(Confusables.fold(withoutDigits(name))));
        for (String part : BOUNDARY.split(name)) {
            parts.add(Confusables.fold(withoutDigits(part)));
            parts.add(Confusables.fold(part));
        }
        return parts;
    }

    private static boolean holds(String part, String word) {
        return word.endsWith("*") ? part.startsWith(word.substring(0, word.length() - 1)) : part.equals(word);
    }

    private static String withoutDigits(String part) {
        return DIGITS_AROUND.matcher(part).replaceAll("");
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new TreeMap<>();
        String why = "staff";
        for (String line : WordList.read(ReservedNames.class, "refused-names.txt")) {
            if (line.startsWith("[")) {
                why = line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT);
            } else {
                words.computeIfAbsent(why, w -> new ArrayList<>()).add(Confusables.fold(line));
            }
        }
        return words;
    }
}
