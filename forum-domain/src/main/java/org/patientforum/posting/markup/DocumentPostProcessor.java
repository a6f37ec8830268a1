package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Transformations that need the whole document. Iterates without recursion, because nesting may be deep. */
final class DocumentPostProcessor {

    private static final Pattern LINE = Pattern.compile("-{3,}|\\*{3,}|_{3,}");

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,10}+");

    /** Text of rejected links, in which no mail address becomes a link either. */
    private final Set<Node> asTyped = Collections.newSetFromMap(new IdentityHashMap<>());

    private DocumentPostProcessor() {}

    static void process(Node document) {
        DocumentPostProcessor processor = new DocumentPostProcessor();
        Node node = document.getFirstChild();
        while (node != null) {
            node = next(document, processor.transform(node));
        }
    }

    /** Returns the node to continue from. */
    private Node transform(Node node) {
        return switch (node) {
            case SafeLinkProcessor.RejectedLink rejected -> restoreTyped(rejected);
            case Link link -> unwrapNestedLinks(link);
            case Text text -> linkMailAddresses(removeDirectionOverrides(text));
            case Paragraph paragraph -> thematicBreak(paragraph);
            default -> node;
        };
    }

    private Node restoreTyped(SafeLinkProcessor.RejectedLink rejected) {
        Node first = new Text(rejected.opening());
        rejected.insertBefore(first);
        Lines.moveBefore(rejected, rejected);
        Node last = new Text(rejected.rest());
        rejected.insertBefore(last);
        rejected.unlink();
        asTyped.add(first);
        asTyped.add(last);
        return first;
    }

    /** Unwraps nested links: otherwise the target would depend on the word that is clicked. */
    private static Node unwrapNestedLinks(Link link) {
        List<Node> inner = new ArrayList<>();
        for (Node node = next(link, link); node != null; node = next(link, node)) {
            if (node instanceof Link) {
                inner.add(node);
            }
        }
        for (Node node : inner.reversed()) {
            Lines.moveBefore(node, node);
            node.unlink();
        }
        return link;
    }

    private static Text removeDirectionOverrides(Text text) {
        String typed = text.getLiteral();
        if (typed.codePoints().anyMatch(CodePoints::overridesDirection)) {
            text.setLiteral(typed.replaceAll("[\u202d\u202e]", ""));
        }
        return text;
    }

    /** Turns mail addresses into links. Returns the last node made from the text. */
    private Node linkMailAddresses(Text text) {
        String typed = text.getLiteral();
        if (typed.indexOf('@') < 0 || asTyped.contains(text) || isInLink(text)) {
            return text;
        }
        Matcher address = MAIL_ADDRESS.matcher(typed);
        int end = 0;
        while (address.find()) {
            if (LinkTarget.of("mailto:" + address.group()).isPresent()) {
                text.insertBefore(new Text(typed.substring(end, address.start())));
                Link link = new Link("mailto:" + address.group(), null);
                link.appendChild(new Text(address.group()));
                text.insertBefore(link);
                end = address.end();
            }
        }
        text.setLiteral(typed.substring(end));
        return text;
    }

    private static boolean isInLink(Node node) {
        Node at = node.getParent();
        while (at != null && !(at instanceof Link) && !(at instanceof Block)) {
            at = at.getParent();
        }
        return at instanceof Link;
    }

    /** Three or more dashes between two paragraphs make a thematic break; below a line of text, or alone, they stay as typed. */
    private static Node thematicBreak(Paragraph paragraph) {
        boolean between = paragraph.getPrevious() != null && paragraph.getNext() != null;
        if (between
                && paragraph.getFirstChild() instanceof Text text
                && text.getNext() == null
                && LINE.matcher(text.getLiteral().strip()).matches()) {
            ThematicBreak line = new ThematicBreak();
            paragraph.insertBefore(line);
            paragraph.unlink();
            return line;
        }
        return paragraph;
    }

    private static @Nullable Node next(Node root, Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }
}
