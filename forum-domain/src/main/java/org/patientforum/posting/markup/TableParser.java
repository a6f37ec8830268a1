package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Parses tables: a header, a delimiter row with the same number of cells, and rows. Rows keep exactly the cells that were typed, so that nothing is
 * lost and the cost stays linear. A line without {@code |} ends the table.
 */
final class TableParser extends AbstractBlockParser {

    /** Wider headers make no readable table. */
    private static final int MAX_COLUMNS = 50;

    private final TableBlock table = new TableBlock();
    private final List<List<String>> rows = new ArrayList<>();

    private TableParser(List<String> head) {
        rows.add(head);
    }

    static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        List<SourceLine> above = matched.getParagraphLines().getLines();
        String dashes = Lines.of(state).strip();
        if (above.isEmpty() || !isDelimiterRow(dashes)) {
            return BlockStart.none();
        }
        String head = above.getLast().getContent().toString();
        List<String> cells = hasCells(head) ? cells(head) : List.of();
        boolean fits =
                cells.size() <= MAX_COLUMNS && cells.size() == cells(dashes).size();
        return fits && cells.stream().anyMatch(CodePoints::containsText)
                ? BlockStart.of(new TableParser(cells))
                        .atIndex(Lines.of(state).length())
                        .replaceParagraphLines(1)
                : BlockStart.none();
    }

    private static boolean isDelimiterRow(String line) {
        return line.chars().allMatch(character -> "|-: \t".indexOf(character) >= 0)
                && line.indexOf('|') >= 0
                && cells(line).stream().allMatch(cell -> cell.matches(":?-+:?"));
    }

    private static boolean hasCells(String line) {
        return line.replace("\\|", "").indexOf('|') >= 0;
    }

    /** Splits a row; text beyond the maximal number of columns becomes the last cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String text = line.strip();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            if (text.startsWith("\\|", i)) {
                cell.append('|');
                i++;
            } else if (text.charAt(i) == '|' && cells.size() < MAX_COLUMNS) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(text.charAt(i));
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    @Override
    public Block getBlock() {
        return table;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return !state.isBlank() && hasCells(Lines.of(state))
                ? BlockContinue.atIndex(state.getIndex())
                : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        String row = line.getContent().toString();
        if (!row.isBlank()) {
            rows.add(cells(row));
        }
    }

    @Override
    public void parseInlines(InlineParser parser) {
        Node head = new TableHead();
        head.appendChild(row(parser, rows.getFirst(), true));
        table.appendChild(head);
        Node body = new TableBody();
        rows.subList(1, rows.size()).forEach(cells -> body.appendChild(row(parser, cells, false)));
        if (body.getFirstChild() != null) {
            table.appendChild(body);
        }
    }

    private static TableRow row(InlineParser parser, List<String> cells, boolean header) {
        TableRow row = new TableRow();
        for (String words : cells) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            if (!words.isEmpty()) {
                parser.parse(Lines.source(words), cell);
            }
            row.appendChild(cell);
        }
        return row;
    }
}
