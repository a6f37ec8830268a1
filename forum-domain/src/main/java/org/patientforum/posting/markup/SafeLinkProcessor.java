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

/**
 * Makes links of words in brackets with a target behind them, if a link may lead there. There are no images: they become links,
 * because a remote one would tell another site who is reading.
 */
final class SafeLinkProcessor implements LinkProcessor {

    /** What looks like a link and is none; it is shown as it was typed. */
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

        /** What was typed behind the words. */
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

    /** Whether the sign before the bracket ends a word: "Wow![see](…)". */
    private static boolean exclaims(LinkInfo info) {
        return info.marker().getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && CodePoints.isWord(
                        before.getLiteral().codePointBefore(before.getLiteral().length()));
    }

    /** A title would be read by nobody, and a backslash is read in two ways. */
    private static Optional<Node> link(LinkInfo info, String typed) {
        return info.title() != null || typed.indexOf('\\') >= 0
                ? Optional.empty()
                : LinkTarget.of(info.destination()).map(target -> new Link(target.href(), null));
    }

    /** Whether there is something to see and to press. */
    private static boolean readable(String words) {
        return words.codePoints().anyMatch(CodePoints::isShown);
    }
}
