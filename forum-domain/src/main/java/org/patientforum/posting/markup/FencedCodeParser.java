package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** Parses code between two fences of backticks. Without a closing fence, or with nothing between the fences, the lines stay ordinary text. */
final class FencedCodeParser extends AbstractBlockParser {

    private static final Pattern FENCE = Pattern.compile("(`{3,})([^`]*)");

    private final Placeholder placeholder = new Placeholder();
    private final List<String> lines = new ArrayList<>();
    private final Dialect dialect;
    private final int fence;
    private boolean closed;

    private FencedCodeParser(Dialect dialect, int fence) {
        this.dialect = dialect;
        this.fence = fence;
    }

    /** Holds the place of a block whose type is known only at its end. */
    static final class Placeholder extends CustomBlock {}

    static BlockStart tryStart(Dialect dialect, ParserState state) {
        Matcher row = FENCE.matcher(Lines.of(state).strip());
        return state.getIndent() < Lines.CODE_INDENT && row.matches()
                ? BlockStart.of(new FencedCodeParser(dialect, row.group(1).length()))
                        .atIndex(state.getIndex())
                : BlockStart.none();
    }

    @Override
    public Block getBlock() {
        return placeholder;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        String line = Lines.of(state).strip();
        if (line.length() >= fence && line.equals("`".repeat(line.length()))) {
            closed = true;
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(0);
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line.getContent().toString());
    }

    @Override
    public void parseInlines(InlineParser parser) {
        String code = code();
        if (closed && !code.isBlank()) {
            FencedCodeBlock block = new FencedCodeBlock();
            block.setLiteral(code);
            placeholder.insertBefore(block);
        } else {
            String text = String.join("\n", lines) + (closed ? "\n" + "`".repeat(fence) : "");
            Lines.moveBefore(dialect.withoutCode().parse(text), placeholder);
        }
        placeholder.unlink();
    }

    /** The lines between the fences, with any text after the opening fence. */
    private String code() {
        StringBuilder code = new StringBuilder();
        String first = lines.getFirst().strip().substring(fence).strip();
        if (!first.isEmpty()) {
            code.append(first).append('\n');
        }
        lines.subList(1, lines.size()).forEach(line -> code.append(line).append('\n'));
        return code.toString();
    }
}
