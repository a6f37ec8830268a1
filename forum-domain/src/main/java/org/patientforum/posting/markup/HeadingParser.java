package org.patientforum.posting.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** Parses headings: one to six number signs and a space. "# 5" stays text; underlined (setext) headings are not supported. */
final class HeadingParser extends AbstractBlockParser {

    private static final Pattern MARKERS = Pattern.compile("(#{1,6})[ \\t]+(?=\\S)");

    private final Heading heading = new Heading();
    private final String words;

    private HeadingParser(int level, String words) {
        heading.setLevel(level);
        this.words = words;
    }

    static BlockStart tryStart(ParserState state) {
        String line = Lines.of(state).strip();
        Matcher markers = MARKERS.matcher(line);
        if (state.getIndent() >= Lines.CODE_INDENT || !markers.lookingAt()) {
            return BlockStart.none();
        }
        int level = markers.group(1).length();
        String words = line.substring(markers.end());
        if (!CodePoints.containsText(words) || level == 1 && isNumberSign(words)) {
            return BlockStart.none();
        }
        return BlockStart.of(new HeadingParser(level, withoutClosing(words, markers.group(1))))
                .atIndex(Lines.of(state).length());
    }

    /** Whether the number sign means "number", as in "# 5" and "# of tablets". */
    private static boolean isNumberSign(String words) {
        return CodePoints.isNumber(words.codePointAt(0)) || words.startsWith("of ");
    }

    /** Removes a closing sequence of two or more number signs; a single one may be part of the heading, as in "C or C #". */
    private static String withoutClosing(String words, String markers) {
        boolean closed = markers.length() > 1 && words.endsWith(" " + markers);
        return closed ? words.substring(0, words.length() - markers.length()).strip() : words;
    }

    @Override
    public Block getBlock() {
        return heading;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(Lines.source(words), heading);
    }
}
