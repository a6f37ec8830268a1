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
 * Makes sanitize HTML of members' Markdown: only what they meant as markup is markup, HTML is escaped, then an allow-list. A line
 * break stays a line break, a bare address becomes a link, and each link shows the host it leads to. There are no images: a
 * remote one would tell another site who is reading. Whatever goes wrong, the text is shown as it was typed.
 */
public final class PostRenderer {

    /** Goes up when the same Markdown would come out differently; kept with each post. */
    public static final int VERSION = 2;

    /** In characters, of what is render. A short text can ask for megabytes. */
    private static final int MAX_LENGTH = 200_000;

    /** So many texts are rendered at once, so that many costly ones cannot fill the memory together. */
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

    /** Makes a text of a document, with so many characters at limit. */
    interface Output {

        String of(Node document, int limit);
    }

    /** The HTML of the Markdown; the only HTML of members' text that may be printed unescaped. */
    public String html(String markdown) {
        return bounded(markdown, (document, limit) -> {
            document.accept(new LinkHostAppender());
            return sanitize(render(HTML, document, limit));
        });
    }

    /** What is made of the document; of the text as it was typed, if that cannot be made or is too much. */
    static String bounded(String markdown, Output output) {
        PERMITS.acquireUninterruptibly();
        try {
            String text = output.of(Markdown.parse(markdown), MAX_LENGTH);
            return text.length() <= MAX_LENGTH ? text : asTyped(markdown, output);
        } catch (BoundedAppendable.LimitExceeded tooMuch) {
            return asTyped(markdown, output);
        } catch (StackOverflowError tooDeep) {
            LOG.warning("A text is shown as typed: it is nested too deep.");
            return asTyped(markdown, output);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A text is shown as typed: it could not be rendered.", e);
            return asTyped(markdown, output);
        } finally {
            PERMITS.release();
        }
    }

    /** No longer than the text asks for, so without a limit of its own. */
    private static String asTyped(String markdown, Output output) {
        return output.of(Markdown.asTyped(markdown), Integer.MAX_VALUE);
    }

    private static String render(Renderer renderer, Node document, int limit) {
        StringBuilder render = new StringBuilder();
        renderer.render(document, new BoundedAppendable(render, limit));
        return render.toString();
    }

    /** Only what is allowed of the HTML. */
    static String sanitize(String html) {
        return ALLOWED.sanitize(html);
    }

    /** The words alone, without markup, for excerpts and search. */
    public String plain(String markdown) {
        return bounded(markdown, (document, limit) -> render(PLAIN, document, limit));
    }

    /** What the author says in their own words: without quotes, code and links. */
    public String ownWords(String markdown) {
        return bounded(markdown, (document, limit) -> {
            AuthoredText words = new AuthoredText();
            document.accept(words);
            return words.text();
        });
    }
}
