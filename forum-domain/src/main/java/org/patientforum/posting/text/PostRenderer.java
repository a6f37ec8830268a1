package org.patientforum.posting.text;

import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.patientforum.posting.markup.Markdown;

/**
 * Renders members' Markdown as safe HTML: HTML is escaped, and the output is sanitised by an allow-list. Line breaks are kept, bare addresses become
 * links, and each link shows its host. Images become links, because a remote image would reveal readers to another site. A text that cannot be
 * rendered is shown as typed.
 */
public final class PostRenderer {

    /** Incremented when the same Markdown renders differently; stored with each post. */
    public static final int VERSION = 2;

    /** Maximal length of the output in characters; a short text can ask for megabytes. */
    private static final int MAX_LENGTH = 200_000;

    /** Limits concurrent rendering, so that costly texts cannot exhaust the memory together. */
    private static final Semaphore PERMITS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private static final Logger LOG = Logger.getLogger(PostRenderer.class.getName());

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>\n")
            .build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(Markdown.EXTENSIONS).build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements((name, attributes) -> "h3", "h1", "h2", "h3")
            .allowElements((name, attributes) -> "h4", "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
            .toFactory();

    /** Converts a document to text of at most {@code limit} characters. */
    interface Output {

        String of(Node document, int limit);
    }

    /** Renders the Markdown; the result is the only member HTML that may be printed unescaped. */
    public String html(String markdown) {
        return bounded(markdown, (document, limit) -> {
            document.accept(new LinkHostAppender());
            return sanitize(render(HTML, document, limit));
        });
    }

    /** Converts the document; falls back to the text as typed if that fails or exceeds the limit. */
    static String bounded(String markdown, Output output) {
        PERMITS.acquireUninterruptibly();
        try {
            String text = output.of(Markdown.parse(markdown), MAX_LENGTH);
            return text.length() <= MAX_LENGTH ? text : asTyped(markdown, output);
        } catch (BoundedAppendable.LimitExceeded tooMuch) {
            return asTyped(markdown, output);
        } catch (StackOverflowError tooDeep) {
            LOG.warning("A text is shown as typed because its markup is nested too deeply.");
            return asTyped(markdown, output);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A text is shown as typed because it could not be rendered.", e);
            return asTyped(markdown, output);
        } finally {
            PERMITS.release();
        }
    }

    /** Needs no limit, because its output grows only with the input. */
    private static String asTyped(String markdown, Output output) {
        return output.of(Markdown.asTyped(markdown), Integer.MAX_VALUE);
    }

    private static String render(Renderer renderer, Node document, int limit) {
        StringBuilder render = new StringBuilder();
        renderer.render(document, new BoundedAppendable(render, limit));
        return render.toString();
    }

    /** Removes everything that is not on the allow-list. */
    static String sanitize(String html) {
        return ALLOWED.sanitize(html);
    }

    /** The plain text without markup, for excerpts and search. */
    public String plain(String markdown) {
        return bounded(markdown, (document, limit) -> render(PLAIN, document, limit));
    }

    /** The author's own words, without quotes, code and links. */
    public String ownWords(String markdown) {
        return bounded(markdown, (document, limit) -> {
            AuthoredText words = new AuthoredText();
            document.accept(words);
            return words.text();
        });
    }
}
