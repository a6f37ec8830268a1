package org.patientforum.posting.markup;

import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.ParserState;

/** Helpers for block parsers. */
final class Lines {

    /** Lines indented by this many columns or more begin no block; indented code is not supported. */
    static final int CODE_INDENT = 4;

    private Lines() {}

    static String of(ParserState state) {
        return state.getLine().getContent().toString();
    }

    /** Wraps a line for the inline parser. */
    static SourceLines source(String line) {
        return SourceLines.of(SourceLine.of(line, null));
    }

    /** The indentation in columns; a tab advances to the next multiple of four. */
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

    /** Removes up to this many columns of indentation. */
    static String dedent(String line, int columns) {
        String text = line.stripLeading();
        return " ".repeat(Math.max(0, indent(line) - columns)) + text;
    }

    /** Moves the children of one node to the end of another. */
    static void move(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    /** Moves the children of one node before another. */
    static void moveBefore(Node from, Node place) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            place.insertBefore(child);
        }
    }
}
