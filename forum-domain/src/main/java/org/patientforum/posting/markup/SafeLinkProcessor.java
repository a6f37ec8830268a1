package org.patientforum.posting.markup;

import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Creates links from bracketed text with a permitted target. Images become links, because a remote image would reveal readers to another site. */
final class SafeLinkProcessor implements LinkProcessor {

    /** A link that is not permitted; displayed as typed. */
    static final class RejectedLink extends CustomNode {

        private final String opening;
        private final String rest;

        RejectedLink(String opening, String rest) {
            this.opening = opening;
            this.rest = rest;
        }

        String opening() {
            return opening;
        }

        /** What was typed after the link text. */
        String rest() {
            return rest;
        }
    }

    @Override
    public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
        if (info.destination() == null) {
            return LinkResult.none();
        }
        boolean image = info.marker() != null;
        String rest =
                scanner.getSource(info.afterTextBracket(), scanner.position()).getContent();
        Node node = link(info, rest)
                .filter(link -> readable(info.text(scanner)))
                .orElseGet(() -> new RejectedLink(image ? "![" : "[", "]" + rest));
        LinkResult result = LinkResult.wrapTextIn(node, scanner.position());
        return image && !exclaims(info) ? result.includeMarker() : result;
    }

    /** Whether the exclamation mark ends a word and does not mark an image: "Wow![see](…)". */
    private static boolean exclaims(LinkInfo info) {
        return info.marker().getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && CodePoints.isWord(
                        before.getLiteral().codePointBefore(before.getLiteral().length()));
    }

    /** Rejects titles, which most readers never see, and backslashes, which are ambiguous. */
    private static Optional<Node> link(LinkInfo info, String typed) {
        return info.title() != null || typed.indexOf('\\') >= 0
                ? Optional.empty()
                : LinkTarget.of(info.destination()).map(target -> new Link(target.href(), null));
    }

    /** Whether the link text is visible and can be clicked. */
    private static boolean readable(String words) {
        return words.codePoints().anyMatch(CodePoints::isShown);
    }
}
