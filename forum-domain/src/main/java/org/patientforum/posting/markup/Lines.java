package org.patientforum.posting.markup;

import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.ParserState;

/** What parsers of blocks ask about lines. */
final class Lines {

    /** A line that is indented so far begins nothing: it is a text. */
    static final int CODE_INDENT = 4;

    private Lines() {}

    static String of(ParserState state) {
        return state.getLine().getContent().toString();
    }

    /** For the parser of what stands within a line. */
    static SourceLines source(String line) {
        return SourceLines.of(SourceLine.of(line, null));
    }

    /** How far the line is indented; a tab goes to the next multiple of four. */
    static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                columns += CODE_INDENT - columns % CODE_INDENT;
            } else if (line.charAt(i) == ' ') {
                columns++;
            } else {
                break;
            }
        }
        return columns;
    }

    /** The line without so much of its indentation, or without all of it if there is less. */
    static String dedented(String line, int columns) {
        String text = line.stripLeading();
        return " ".repeat(Math.max(0, indent(line) - columns)) + text;
    }

    /** Moves what is in one node to the end of another. */
    static void move(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    /** Moves what is in one node to the place before another. */
    static void moveBefore(Node from, Node place) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            place.insertBefore(child);
        }
    }
}
