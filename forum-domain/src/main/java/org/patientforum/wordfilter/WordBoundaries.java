package org.patientforum.wordfilter;

/** The boundaries of words in a text, computed once for all places. */
final class WordBoundaries {

    private final String text;
    private final int[] start;
    private final int[] last;

    WordBoundaries(String text) {
        this.text = text;
        start = new int[text.length()];
        last = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            start[i] = i > 0 && partOfWord(i) && partOfWord(i - 1) ? start[i - 1] : i;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            last[i] = i + 1 < text.length() && partOfWord(i) && partOfWord(i + 1) ? last[i + 1] : i;
        }
    }

    /** Whether the character continues a word; in scripts without spaces each letter stands alone. */
    private boolean partOfWord(int index) {
        char unit = text.charAt(index);
        return Character.isLetterOrDigit(unit) && !WordPattern.writtenWithoutSpaces(unit);
    }

    String text() {
        return text;
    }

    /** Index of the first letter of the word at this index. */
    int start(int index) {
        return start[index];
    }

    /** Index of the last letter of the word at this index. */
    int last(int index) {
        return last[index];
    }
}
