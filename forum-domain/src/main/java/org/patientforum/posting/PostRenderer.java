package org.patientforum.posting;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes safe HTML of members' Markdown: CommonMark with raw HTML escaped, then an allow-list. A line break stays a line break,
 * a bare address becomes a link, and each link shows the host it leads to. There are no images: a remote one would tell
 * another site who is reading.
 */
public final class PostRenderer {

    /** Goes up when the same Markdown would come out differently; kept with each post. */
    static final int VERSION = 1;

    /** In characters, of what is written. A short text can ask for megabytes: by a thousand links to one long address. */
    private static final int LONGEST = 200_000;

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(BoundedParser.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(BoundedParser.EXTENSIONS).build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements((name, attributes) -> "h3", "h1", "h2", "h3")
            .allowElements((name, attributes) -> "h4", "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
            .toFactory();

    private static final Set<String> WEB = Set.of("http", "https");

    /** The HTML of the Markdown; the only HTML of members' text that may be printed unescaped. */
    public String html(String markdown) {
        Node document = BoundedParser.parse(markdown);
        document.accept(new ImagesAsLinks());
        document.accept(new HostsShown());
        return safe(written(HTML, document, markdown));
    }

    /** The document as the renderer writes it; as it was typed, if that is too much. */
    private static String written(Renderer renderer, Node document, String markdown) {
        StringBuilder written = new StringBuilder();
        try {
            renderer.render(document, new BoundedText(written, LONGEST));
            return written.toString();
        } catch (BoundedText.Full e) {
            return renderer.render(BoundedParser.asTyped(markdown));
        }
    }

    /** Only what is allowed of the HTML. */
    static String safe(String html) {
        return ALLOWED.sanitize(html);
    }

    /** The words alone, without markup, for excerpts and search. */
    public String plain(String markdown) {
        return written(PLAIN, BoundedParser.parse(markdown), markdown);
    }

    /** What the author says in their own words: without quotes, code and links. */
    String ownWords(String markdown) {
        OwnWords words = new OwnWords();
        BoundedParser.parse(markdown).accept(words);
        return words.text();
    }

    private static final class ImagesAsLinks extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Link link = new Link(image.getDestination(), image.getTitle());
            moveChildren(image, link);
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            image.insertAfter(link);
            image.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
                to.appendChild(child);
            }
        }
    }

    private static final class HostsShown extends AbstractVisitor {

        /** Thousands of links can lead to one address, and it can be a long one. */
        private final Map<String, Optional<String>> known = new HashMap<>();

        @Override
        public void visit(Link link) {
            known.computeIfAbsent(link.getDestination(), HostsShown::host)
                    .filter(host -> !words(link).contains(host))
                    .ifPresent(host -> link.insertAfter(new Text(" (" + host + ")")));
        }

        private static String words(Node link) {
            StringBuilder words = new StringBuilder();
            link.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Link inner) {
                    visitChildren(inner);
                }
            });
            return words.toString();
        }

        private static Optional<String> host(String destination) {
            try {
                URI uri = URI.create(destination);
                return Optional.ofNullable(uri.getScheme())
                        .filter(scheme -> WEB.contains(scheme.toLowerCase(Locale.ROOT)))
                        .map(scheme -> uri.getHost());
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        }
    }
}
