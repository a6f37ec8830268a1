package org.patientforum.posting.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the author's own words. Skips code, which contains no text nodes. */
final class AuthoredText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    String text() {
        return words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(BlockQuote quote) {
        // another author's words
    }

    @Override
    public void visit(Link link) {
        words.append(' ');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        words.append('\n');
    }

    @Override
    public void visit(CustomBlock table) {
        words.append('\n');
        visitChildren(table);
        words.append('\n');
    }
}
