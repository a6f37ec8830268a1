package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses paragraphs that begin with a bracket. CommonMark would take "[Anna]: yes" for a link reference definition and display nothing. */
final class BracketedParagraphParser extends AbstractBlockParser {

    private final Paragraph paragraph = new Paragraph();
    private final List<SourceLine> lines = new ArrayList<>();

    private BracketedParagraphParser() {}

    static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        boolean within = matched.getMatchedBlockParser().getBlock() instanceof Paragraph;
        String line = Lines.of(state).substring(state.getNextNonSpaceIndex());
        return !within && line.startsWith("[") && mayDefine(line)
                ? BlockStart.of(new BracketedParagraphParser()).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    /** Whether a colon may follow the closing bracket, on this line or a later one. */
    private static boolean mayDefine(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ']') {
                return i + 1 < line.length() && line.charAt(i + 1) == ':';
            }
        }
        return true;
    }

    @Override
    public Block getBlock() {
        return paragraph;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(lines), paragraph);
    }
}
