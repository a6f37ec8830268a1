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
 * Comes before CommonMark's own reading of signs and keeps those that nobody meant as markup: within words, next to numbers,
 * in rows. No HTML and no entities are read at all.
 */
final class SignParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_', '~', '`', '&', '<', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new SignParser();
        }
    };

    private static final int LONGEST_EMPHASIS = 3;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        char sign = scanner.peek();
        int length = sign == '\\' ? 1 : scanner.matchMultiple(sign);
        if (sign == '\\') {
            scanner.next();
        }
        Position end = scanner.position();
        boolean typed = typed(sign, length, before, scanner.peekCodePoint()) || sign == '`' && isEmptyCode(scanner);
        return typed ? ParsedInline.of(new Text(String.valueOf(sign).repeat(length)), end) : ParsedInline.none();
    }

    /** Whether nothing but blanks stands before the next backtick: as code, nothing would be seen of it. */
    private static boolean isEmptyCode(Scanner scanner) {
        return scanner.whitespace() > 0 && scanner.peek() == '`';
    }

    private static boolean typed(char sign, int length, int before, int after) {
        return switch (sign) {
            case '&', '<' -> true;
            case '\\' -> before == ':' || before == '\u00af' || !escapes(before, after);
            case '`' -> Signs.isWord(before);
            case '~' -> length != 2 || withinWords(before, after);
            default ->
                length > LONGEST_EMPHASIS
                        || before == '\\'
                        || withinWords(before, after)
                        || length == 1 && standsForItself(sign, before, after);
        };
    }

    /** Only before signs that are markup somewhere; paths and formulas have it before others. A dash is one where an item would begin. */
    private static boolean escapes(int before, int after) {
        return "*_~`[]#><|".indexOf(after) >= 0
                || "-+.!".indexOf(after) >= 0 && (before == Scanner.END || before == '\n' || Signs.isNumber(before));
    }

    /** A sign that is talked about, "*"; one of a face, ^_^; the mark of a footnote, *). */
    private static boolean standsForItself(char sign, int before, int after) {
        boolean alone = isOtherSign(before) && isOtherSign(after);
        boolean begins = before == Scanner.END || Character.isWhitespace(before);
        return alone || sign == '*' && begins && after == ')';
    }

    private static boolean isOtherSign(int sign) {
        return sign != Scanner.END
                && !Character.isWhitespace(sign)
                && !Signs.isWord(sign)
                && "*_~`".indexOf(sign) < 0
                && Character.getType(sign) != Character.OTHER_SYMBOL;
    }

    private static boolean withinWords(int before, int after) {
        if (Signs.isWord(before) && Signs.isWord(after)) {
            boolean number = Signs.isNumber(before) || Signs.isNumber(after);
            return number || !Signs.isUnspaced(before) && !Signs.isUnspaced(after);
        }
        boolean goesOn = Signs.isWord(after) || Character.getType(after) == Character.START_PUNCTUATION;
        return goesOn && Signs.endsTerm(before);
    }
}
