package org.patientforum.posting.markup;

import java.util.Iterator;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Leaves a paragraph as it was typed if too many brackets are open in it at once. For each bracket that closes, CommonMark copies
 * the text since the one that opened: without a bound, the cost of a paragraph grows with its square.
 */
final class NestingLimitedInlineParser implements InlineParser {

    private static final int MAX_OPEN_BRACKETS = 16;

    private final InlineParser inlines;

    /** CommonMark gives no other way to its own inline parser than by its name. */
    NestingLimitedInlineParser(InlineParserContext context) {
        this.inlines = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (tooDeep(lines)) {
            appendTyped(lines, block);
        } else {
            inlines.parse(lines, block);
        }
    }

    /** Also counts brackets that open nothing, in code or behind a backslash: better too early than too late. */
    private static boolean tooDeep(SourceLines lines) {
        int open = 0;
        for (SourceLine line : lines.getLines()) {
            CharSequence text = line.getContent();
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                open += character == '[' ? 1 : character == ']' && open > 0 ? -1 : 0;
                if (open > MAX_OPEN_BRACKETS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void appendTyped(SourceLines lines, Node block) {
        for (Iterator<SourceLine> each = lines.getLines().iterator(); each.hasNext(); ) {
            block.appendChild(new Text(each.next().getContent().toString()));
            if (each.hasNext()) {
                block.appendChild(new SoftLineBreak());
            }
        }
    }
}
