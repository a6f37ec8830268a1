package org.patientforum.posting.markup;

import java.util.StringJoiner;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Parses quotes: lines that begin with {@code >} and a space. The first other line ends the quote, so that an answer never becomes part of it.
 * "&gt;140" stays text.
 */
final class QuoteParser extends AbstractBlockParser {

    private final BlockQuote quote = new BlockQuote();
    private final StringJoiner lines = new StringJoiner("\n");
    private final Dialect dialect;

    private QuoteParser(Dialect dialect) {
        this.dialect = dialect;
    }

    static BlockStart tryStart(Dialect dialect, ParserState state) {
        String words = rest(Lines.of(state)).strip();
        boolean starts = quoted(state)
                && !words.isEmpty()
                && !CodePoints.isNumber(words.codePointAt(0)); // "> 140" means "more than 140"
        return starts ? BlockStart.of(new QuoteParser(dialect)).atIndex(state.getIndex()) : BlockStart.none();
    }

    private static boolean quoted(ParserState state) {
        String line = Lines.of(state);
        int index = state.getNextNonSpaceIndex();
        return state.getIndent() < Lines.CODE_INDENT
                && index < line.length()
                && line.charAt(index) == '>'
                && (index + 1 == line.length() || Character.isWhitespace(line.charAt(index + 1)));
    }

    private static String rest(String line) {
        String quoted = line.substring(line.indexOf('>') + 1);
        return quoted.isEmpty() ? quoted : quoted.substring(1);
    }

    @Override
    public Block getBlock() {
        return quote;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return quoted(state) ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(rest(line.getContent().toString()));
    }

    @Override
    public void parseInlines(InlineParser parser) {
        Lines.move(dialect.inner(false).parse(lines.toString()), quote);
    }
}
