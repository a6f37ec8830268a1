package org.patientforum.posting.markup;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Runs before CommonMark's own delimiter parsing and keeps delimiters literal that are not meant as markup: within words, next to numbers, in long
 * runs. Disables HTML and entities.
 */
final class DelimiterParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_', '~', '`', '&', '<', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new DelimiterParser();
        }
    };

    private static final int MAX_EMPHASIS_LENGTH = 3;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        char delimiter = scanner.peek();
        int length = delimiter == '\\' ? 1 : scanner.matchMultiple(delimiter);
        if (delimiter == '\\') {
            scanner.next();
        }
        Position end = scanner.position();
        boolean literal = isLiteral(delimiter, length, before, scanner.peekCodePoint())
                || delimiter == '`' && isEmptyCode(scanner);
        return literal ? ParsedInline.of(new Text(String.valueOf(delimiter).repeat(length)), end) : ParsedInline.none();
    }

    /** Whether only whitespace precedes the next backtick, so that a code span would display nothing. */
    private static boolean isEmptyCode(Scanner scanner) {
        return scanner.whitespace() > 0 && scanner.peek() == '`';
    }

    private static boolean isLiteral(char delimiter, int length, int before, int after) {
        return switch (delimiter) {
            case '&', '<' -> true;
            case '\\' -> before == ':' || before == '\u00af' || !escapes(before, after);
            case '`' -> CodePoints.isWord(before);
            case '~' -> length != 2 || withinWords(before, after);
            default ->
                length > MAX_EMPHASIS_LENGTH
                        || before == '\\'
                        || withinWords(before, after)
                        || length == 1 && isStandalone(delimiter, before, after);
        };
    }

    /**
     * A backslash escapes only characters that can be markup, because paths and formulas contain backslashes; a dash only where a list item could
     * begin.
     */
    private static boolean escapes(int before, int after) {
        return "*_~`[]#><|".indexOf(after) >= 0
                || "-+.!".indexOf(after) >= 0
                        && (before == Scanner.END || before == '\n' || CodePoints.isNumber(before));
    }

    /** A character that stands for itself: quoted as in "*", part of an emoticon as in ^_^, or a footnote mark as in *). */
    private static boolean isStandalone(char delimiter, int before, int after) {
        boolean alone = isOtherCharacter(before) && isOtherCharacter(after);
        boolean begins = before == Scanner.END || Character.isWhitespace(before);
        return alone || delimiter == '*' && begins && after == ')';
    }

    private static boolean isOtherCharacter(int delimiter) {
        return delimiter != Scanner.END
                && !Character.isWhitespace(delimiter)
                && !CodePoints.isWord(delimiter)
                && "*_~`".indexOf(delimiter) < 0
                && Character.getType(delimiter) != Character.OTHER_SYMBOL;
    }

    private static boolean withinWords(int before, int after) {
        if (CodePoints.isWord(before) && CodePoints.isWord(after)) {
            boolean number = CodePoints.isNumber(before) || CodePoints.isNumber(after);
            return number || !CodePoints.isUnspaced(before) && !CodePoints.isUnspaced(after);
        }
        boolean goesOn = CodePoints.isWord(after) || Character.getType(after) == Character.START_PUNCTUATION;
        return goesOn && CodePoints.endsTerm(before);
    }
}
