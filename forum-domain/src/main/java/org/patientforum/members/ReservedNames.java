package org.patientforum.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.patientforum.shared.text.Confusables;
import org.patientforum.shared.text.WordList;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Words that a pseudonym must not contain: words that suggest staff, and words that reveal a condition. Each word of the list
 * matches whole parts of a name ({@code dr}) or their beginnings ({@code doctor*}).
 */
final class ReservedNames {

    private static final Map<String, List<String>> WORDS = load();
    private static final Pattern BOUNDARY = Pattern.compile("[-_]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");
    private static final Pattern OUTER_DIGITS = Pattern.compile("^\\p{Nd}+|\\p{Nd}+$");

    private ReservedNames() {}

    /** Throws InvalidInput if the name contains a reserved word. */
    static void check(String name) {
        List<String> parts = parts(name);
        WORDS.forEach((reason, words) -> {
            if (words.stream().anyMatch(word -> parts.stream().anyMatch(part -> matches(part, word)))) {
                throw new InvalidInput("pseudonym." + reason);
            }
        });
    }

    /**
     * The whole name and its parts between hyphens, underscores and changes to upper case, folded, with and without leading and
     * trailing digits.
     */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>(List.of(Confusables.fold(withoutDigits(name))));
        for (String part : BOUNDARY.split(name)) {
            parts.add(Confusables.fold(withoutDigits(part)));
            parts.add(Confusables.fold(part));
        }
        return parts;
    }

    private static boolean matches(String part, String word) {
        return word.endsWith("*") ? part.startsWith(word.substring(0, word.length() - 1)) : part.equals(word);
    }

    private static String withoutDigits(String part) {
        return OUTER_DIGITS.matcher(part).replaceAll("");
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new TreeMap<>();
        String reason = "staff";
        for (String line : WordList.read(ReservedNames.class, "refused-names.txt")) {
            if (line.startsWith("[")) {
                reason = line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT);
            } else {
                words.computeIfAbsent(reason, w -> new ArrayList<>()).add(Confusables.fold(line));
            }
        }
        return words;
    }
}
