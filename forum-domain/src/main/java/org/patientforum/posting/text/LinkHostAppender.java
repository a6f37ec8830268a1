package org.patientforum.posting.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.patientforum.posting.markup.LinkTarget;

/** Appends to each link the host that it leads to, unless the link text is that host. Compares whole hosts. */
final class LinkHostAppender extends AbstractVisitor {

    /** Caches parsed targets: one text may contain thousands of links to the same long address. */
    private final Map<String, Optional<LinkTarget>> known = new HashMap<>();

    @Override
    public void visit(Link link) {
        String words = words(link);
        known.computeIfAbsent(link.getDestination(), LinkTarget::of)
                .filter(target -> !target.isShownIn(words))
                .ifPresent(target -> link.insertAfter(new Text(" (" + target.shown() + ")")));
    }

    private static String words(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
