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
 * Finds all watched words in a text in one walk through it (Aho and Corasick), so that the time grows with the text and neither
 * with the number of words nor by what somebody wrote into them.
 */
final class WordMatcher {

    private record Watched(WordPattern pattern, WatchedWordRow row) {}

    private final Map<String, List<Watched>> byLetters = new HashMap<>();
    private final Trie trie;

    WordMatcher(List<WatchedWordRow> words) {
        for (WatchedWordRow word : words) {
            WordPattern pattern = WordPattern.of(word.pattern());
            byLetters
                    .computeIfAbsent(pattern.letters(), letters -> new ArrayList<>())
                    .add(new Watched(pattern, word));
        }
        trie = Trie.builder().addKeywords(byLetters.keySet()).build();
    }

    /** Every place at which a watched word stands, in the order of the text; where several begin, the longest first. */
    List<WordMatch> sightings(String text) {
        if (byLetters.isEmpty()) {
            return List.of();
        }
        FoldedText folded = FoldedText.of(text);
        String letters = folded.text();
        WordBoundaries edges = new WordBoundaries(letters);
        Set<WordMatch> found = new HashSet<>();
        trie.parseText(letters, emit -> add(found, folded, edges, emit));
        List<WordMatch> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(WordMatch::from)
                .thenComparing(Comparator.comparingInt(WordMatch::until).reversed())
                .thenComparing(sighting -> sighting.word().id()));
        return sorted;
    }

    /** A word that may go on is shown, and replaced, to its end. */
    private boolean add(Set<WordMatch> found, FoldedText folded, WordBoundaries edges, Emit emit) {
        int until = emit.getEnd() + 1;
        for (Watched watched : byLetters.get(emit.getKeyword())) {
            WordPattern pattern = watched.pattern();
            if (pattern.standsAt(edges.text(), emit.getStart(), until)) {
                int first = pattern.openBefore() ? edges.start(emit.getStart()) : emit.getStart();
                int last = pattern.openAfter() ? edges.last(emit.getEnd()) : emit.getEnd();
                found.add(new WordMatch(watched.row(), folded.from(first), folded.until(last)));
            }
        }
        return true;
    }
}
