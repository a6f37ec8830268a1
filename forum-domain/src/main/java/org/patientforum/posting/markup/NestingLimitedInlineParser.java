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
 * Leaves a paragraph as typed if too many brackets are open at once. CommonMark copies the text since the opening bracket for each closing one, so
 * that the cost would be quadratic.
 */
final class NestingLimitedInlineParser implements InlineParser {

    private static final int MAX_OPEN_BRACKETS = 16;

    private final InlineParser inlines;

    /** Names CommonMark's internal inline parser, because the library has no other access to it. */
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

    /** Also counts escaped brackets and those in code, which errs on the safe side. */
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
