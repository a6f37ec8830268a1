package org.patientforum.wordfilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds all watched words in one pass over a text (Aho–Corasick automaton): the time grows with the text, but neither with the
 * number of words nor with their content.
 */
final class WordMatcher {

    private record Watched(WordPattern pattern, WatchedWordRow row) {}

    private final Map<String, List<Watched>> byText = new HashMap<>();
    private final Trie trie;

    WordMatcher(List<WatchedWordRow> words) {
        for (WatchedWordRow word : words) {
            WordPattern pattern = WordPattern.of(word.pattern());
            byText.computeIfAbsent(pattern.letters(), letters -> new ArrayList<>())
                    .add(new Watched(pattern, word));
        }
        trie = Trie.builder().addKeywords(byText.keySet()).build();
    }

    /** All matches in the order of the text; at the same start the longest first. */
    List<WordMatch> matches(String text) {
        if (byText.isEmpty()) {
            return List.of();
        }
        FoldedText folded = FoldedText.of(text);
        String letters = folded.text();
        WordBoundaries boundaries = new WordBoundaries(letters);
        Set<WordMatch> found = new HashSet<>();
        trie.parseText(letters, emit -> add(found, folded, boundaries, emit));
        List<WordMatch> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(WordMatch::from)
                .thenComparing(Comparator.comparingInt(WordMatch::until).reversed())
                .thenComparing(match -> match.word().id()));
        return sorted;
    }

    /** Records the matches of one hit. A word that may continue is matched up to its end. */
    private boolean add(Set<WordMatch> found, FoldedText folded, WordBoundaries boundaries, Emit emit) {
        int until = emit.getEnd() + 1;
        for (Watched watched : byText.get(emit.getKeyword())) {
            WordPattern pattern = watched.pattern();
            if (pattern.matchesAt(boundaries.text(), emit.getStart(), until)) {
                int first = pattern.openBefore() ? boundaries.start(emit.getStart()) : emit.getStart();
                int last = pattern.openAfter() ? boundaries.last(emit.getEnd()) : emit.getEnd();
                found.add(new WordMatch(watched.row(), folded.from(first), folded.until(last)));
            }
        }
        return true;
    }
}
