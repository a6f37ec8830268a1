package org.patientforum.wordfilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.patientforum.shared.ForumException;

/**
 * A list of words to import, one on each line. A line may go on with what happens to the word, its replacement and the reason, each
 * after a tab or a semicolon, as spreadsheets copy them; what is missing is the same for all words.
 */
final class WordList {

    /** In lines. */
    static final int MAX_WORDS = 5_000;

    private static final int FIELDS = 4;

    private final List<ImportedWord> words = new ArrayList<>();
    private final List<WatchedWordForm> added = new ArrayList<>();
    private final Set<String> known;
    private final FilterAction usualTreatment;
    private final String usualReason;

    /** @param watched keys of the words that are watched already */
    WordList(Set<String> watched, FilterAction usualTreatment, String usualReason) {
        this.known = new HashSet<>(watched);
        this.usualTreatment = usualTreatment;
        this.usualReason = usualReason;
    }

    /** Splits the list into lines; empty ones keep their number. */
    static List<String> lines(String list) {
        return list.lines().toList();
    }

    /** The keys of all words of the list that can be watched. */
    static List<String> keys(List<WatchedWordForm> forms) {
        return forms.stream().map(form -> WordPattern.of(form.pattern()).key()).toList();
    }

    /** Reads the list. */
    WordList read(String list) {
        List<String> lines = lines(list);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(i + 1, lines.get(i));
            }
        }
        return this;
    }

    private void read(int number, String line) {
        String[] fields = Arrays.copyOf(line.split("[\\t;]", FIELDS), FIELDS);
        try {
            WatchedWordForm form = form(fields);
            form.validate();
            if (words.size() >= MAX_WORDS) {
                words.add(new ImportedWord(
                        number, form.pattern(), ImportedWord.Outcome.REFUSED, "watchedWordRefused.many"));
            } else if (known.add(WordPattern.of(form.pattern()).key())) {
                WatchedWordService.requireNoLoop(form);
                added.add(form);
                words.add(new ImportedWord(number, form.pattern(), ImportedWord.Outcome.ADDED, ""));
            } else {
                words.add(new ImportedWord(number, form.pattern(), ImportedWord.Outcome.DOUBLE, ""));
            }
        } catch (ForumException refused) {
            words.add(new ImportedWord(number, fields[0], ImportedWord.Outcome.REFUSED, refused.key()));
        }
    }

    private WatchedWordForm form(String... fields) {
        return new WatchedWordForm(
                fields[0],
                fields[1] == null || fields[1].isBlank() ? usualTreatment : treatment(fields[1]),
                fields[2],
                fields[3] == null || fields[3].isBlank() ? usualReason : fields[3]);
    }

    /** The action of this name; null if there is none, which is refused like a missing choice. */
    private static FilterAction treatment(String name) {
        return Arrays.stream(FilterAction.values())
                .filter(action -> action.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    List<ImportedWord> words() {
        return words;
    }

    List<WatchedWordForm> added() {
        return added;
    }
}
