package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Collects the lines of a possible list, see {@link ListCandidate}. An unindented line without a marker ends it, so that "Thanks to all" below a list
 * is not part of its last item.
 */
final class ListParser extends AbstractBlockParser {

    /** Lines indented by this much more than the first marker belong to the item above. */
    private static final int INDENTED = 2;

    private final FencedCodeParser.Placeholder placeholder = new FencedCodeParser.Placeholder();
    private final ListCandidate lines;
    private final ListMarker first;
    private final Dialect dialect;
    private Optional<ListMarker> next;

    private ListParser(Dialect dialect, ListMarker first, boolean belowText) {
        this.dialect = dialect;
        this.first = first;
        this.next = Optional.of(first);
        this.lines = new ListCandidate(first, belowText);
    }

    static BlockStart tryStart(Dialect dialect, ParserState state, MatchedBlockParser matched) {
        boolean belowText = matched.getMatchedBlockParser().getBlock() instanceof Paragraph;
        return ListMarker.of(Lines.of(state))
                .filter(marker -> state.getIndent() < Lines.CODE_INDENT)
                .filter(marker -> !belowText || maySplit(marker, matched))
                .map(marker -> BlockStart.of(new ListParser(dialect, marker, belowText))
                        .atIndex(state.getIndex()))
                .orElseGet(BlockStart::none);
    }

    /** Whether the marker may interrupt a paragraph: not in "the\n30. of April", nor in "- noisy ward" below "+ good food". */
    private static boolean maySplit(ListMarker marker, MatchedBlockParser paragraph) {
        List<SourceLine> above = paragraph.getParagraphLines().getLines();
        boolean plus =
                !above.isEmpty() && above.getLast().getContent().toString().startsWith("+");
        return marker.ordered() ? marker.number() == 1 : !plus;
    }

    @Override
    public Block getBlock() {
        return placeholder;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        String line = Lines.of(state);
        next = Optional.empty();
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getIndex());
        }
        boolean within = Lines.indent(line) >= first.indent() + INDENTED;
        next = within ? Optional.empty() : ListMarker.of(line).filter(first::isSameKind);
        if (!within && next.isEmpty()) {
            lines.inspectNextLine(line);
        }
        return within || next.isPresent() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        String typed = line.getContent().toString();
        next.ifPresentOrElse(marker -> lines.addItem(marker, typed), () -> lines.addLine(typed));
    }

    @Override
    public void parseInlines(InlineParser parser) {
        List<Node> blocks = new ArrayList<>(lines.blocks(dialect, placeholder.getPrevious()));
        blocks.forEach(placeholder::insertBefore);
        placeholder.unlink();
    }
}
