package org.patientforum.posting.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any input, the renderer never throws, writes only permitted HTML, and works linearly in the length of the text. Measures allocated bytes, which
 * do not depend on the load of the machine.
 */
public class PostRendererFuzzTest {

    private static final int MAX_LENGTH = PostInput.MAX_TEXT_LENGTH;

    /** Half the stack of the forum's threads, which is 512 kB. */
    private static final long STACK = 256 * 1024;

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel")),
            Map.entry("ol", Set.of("start")),
            Map.entry("p", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("li", Set.of()),
            Map.entry("blockquote", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("h4", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of()),
            Map.entry("td", Set.of()));

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    public static final List<String> PIECES = List.of(
            "word ",
            "two words ",
            "5 mg ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "# ",
            "###### ",
            "> ",
            ">> ",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "999999999. ",
            "0) ",
            "---\n",
            "***\n",
            "===\n",
            "```\n",
            "~~~ js\n",
            "`",
            "``",
            "*",
            "**",
            "***",
            "_",
            "__",
            "~~",
            "~",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "][",
            "[]",
            "[a]",
            "[a]: ",
            "[a]: http://h.example/x 'title'\n",
            "[a][a]",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "<script>",
            "</script>",
            "<style>",
            "<svg/onload=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">",
            "<p title='",
            "<base href=//evil.example>",
            "\"",
            "'",
            "&",
            "&amp;",
            "&lt;script&gt;",
            "&#0;",
            "&#x1F642;",
            "&#106;avascript:",
            "&NewLine;",
            "\\",
            "\\\\",
            "\\[",
            "|",
            "|a",
            "|-",
            "| - | :-: |\n",
            "|a|b|\n|-|-|\n",
            "http://",
            "https://example.org/a_b*c",
            "www.example.org",
            "mailto:a@example.org",
            "a@example.org",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,<b>",
            "vbscript:x",
            "//evil.example",
            "http:\\\\evil.example",
            "http://[::1",
            "http://e%zz/",
            "tel:1",
            "(javascript:alert(1))",
            "(<javascript:alert(1)>)",
            "(\u0001javascript:alert(1))",
            "( java\nscript:alert(1))",
            "\u0000",
            "\u0001",
            "\u000b",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d",
            "\ude42",
            "\ud83d\ude42",
            "{{",
            "}}",
            "#{",
            "${",
            "%s",
            "é",
            "文",
            "ﷺ",
            "😀");

    /** Short patterns with high cost, each repeated to the maximal length. */
    static List<String> costly() {
        return List.of(
                "[a]: http://h.example/" + "x".repeat(MAX_LENGTH / 2) + "\n\n" + "[a]".repeat(MAX_LENGTH / 7),
                "[a]: http://h.example/" + "x".repeat(MAX_LENGTH / 2) + "\n\n" + "![a]".repeat(MAX_LENGTH / 9),
                "[a]: </> '" + "t".repeat(MAX_LENGTH / 2) + "'\n\n" + "[a] ".repeat(MAX_LENGTH / 9),
                "|a".repeat(MAX_LENGTH / 6) + "|\n" + "|-".repeat(MAX_LENGTH / 6) + "|\n"
                        + "|a\n".repeat(MAX_LENGTH / 9),
                "> " + "|a".repeat(MAX_LENGTH / 8) + "|\n> " + "|-".repeat(MAX_LENGTH / 8) + "|\n"
                        + "> |a\n".repeat(MAX_LENGTH / 10),
                "- " + "|a".repeat(MAX_LENGTH / 8) + "|\n  " + "|-".repeat(MAX_LENGTH / 8) + "|\n"
                        + "  |a\n".repeat(MAX_LENGTH / 10),
                ("|a|b|\n|-|-|\n|c|\n\n").repeat(MAX_LENGTH / 18),
                "**a ".repeat(MAX_LENGTH / 8) + "b** ".repeat(MAX_LENGTH / 8),
                "*a **b ".repeat(MAX_LENGTH / 14) + "c** d* ".repeat(MAX_LENGTH / 14),
                "~~a ".repeat(MAX_LENGTH / 8) + "b~~ ".repeat(MAX_LENGTH / 8),
                "![".repeat(MAX_LENGTH / 7) + "a" + "](b)".repeat(MAX_LENGTH / 7),
                "![".repeat(MAX_LENGTH / 3) + "]".repeat(MAX_LENGTH / 3),
                "文![".repeat(MAX_LENGTH / 4) + "]\n".repeat(MAX_LENGTH / 8),
                "[".repeat(MAX_LENGTH / 5) + "][b]".repeat(MAX_LENGTH / 5),
                ("[".repeat(16) + "a".repeat(200) + "[b]]".repeat(16)).repeat(MAX_LENGTH / 280),
                "[".repeat(MAX_LENGTH),
                "[a](".repeat(MAX_LENGTH / 4),
                "![a](<".repeat(MAX_LENGTH / 6),
                "]".repeat(MAX_LENGTH),
                "`".repeat(MAX_LENGTH),
                backticks(),
                "*".repeat(MAX_LENGTH),
                "*a_".repeat(MAX_LENGTH / 3),
                "a**b".repeat(MAX_LENGTH / 4),
                "> ".repeat(MAX_LENGTH / 2),
                "- ".repeat(MAX_LENGTH / 2),
                ">\n".repeat(MAX_LENGTH / 2),
                "1. a\n".repeat(MAX_LENGTH / 5),
                "- a\n\n".repeat(MAX_LENGTH / 5),
                "a\n\n".repeat(MAX_LENGTH / 3),
                "# a\n".repeat(MAX_LENGTH / 4),
                "<".repeat(MAX_LENGTH),
                "<a ".repeat(MAX_LENGTH / 3),
                "<!-- ".repeat(MAX_LENGTH / 5),
                "<?".repeat(MAX_LENGTH / 2),
                "&".repeat(MAX_LENGTH),
                "&#x".repeat(MAX_LENGTH / 3),
                "{".repeat(MAX_LENGTH),
                "\"".repeat(MAX_LENGTH),
                "a@".repeat(MAX_LENGTH / 2),
                "a@a.a ".repeat(MAX_LENGTH / 6),
                "http://".repeat(MAX_LENGTH / 7),
                "http://a ".repeat(MAX_LENGTH / 9),
                "http://a.b(".repeat(MAX_LENGTH / 11),
                "www.".repeat(MAX_LENGTH / 4),
                "[x](http://a.b) ".repeat(MAX_LENGTH / 16),
                "[x]: y\n".repeat(MAX_LENGTH / 7),
                "\\".repeat(MAX_LENGTH),
                "\u0001".repeat(MAX_LENGTH),
                "\ud83d".repeat(MAX_LENGTH),
                "|-".repeat(MAX_LENGTH / 2),
                "|-|\n".repeat(MAX_LENGTH / 4),
                "a|b\n-|-\n".repeat(MAX_LENGTH / 8));
    }

    /** Runs of backticks of all lengths, so that none closes another. */
    private static String backticks() {
        StringBuilder runs = new StringBuilder();
        for (int length = 1; runs.length() + length < MAX_LENGTH; length++) {
            runs.append("`".repeat(length)).append('a');
        }
        return runs.toString();
    }

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(PIECES)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(4)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(PIECES),
                                        Arbitraries.integers().between(2, 60))
                                .as(String::repeat)));
        Arbitrary<String> follow = piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(follow, mutated());
    }

    /** A costly text, shortened, with something inserted, and perhaps repeated. */
    private static Arbitrary<String> mutated() {
        return Combinators.combine(
                        Arbitraries.of(costly()),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(PIECES),
                        Arbitraries.integers().between(1, 3))
                .as((seed, head, tail, piece, times) -> (seed.substring(0, Math.min(head, seed.length()))
                                + piece
                                + seed.substring(Math.max(0, seed.length() - tail)))
                        .repeat(times));
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.BOUNDED)
    void writesOnlyPermittedHtml(@ForAll("markdown") String markdown) {
        requireSafe(markdown);
        new PostRenderer().plain(markdown);
        new PostRenderer().ownWords(markdown);
    }

    private static void requireSafe(String markdown) {
        String html = new PostRenderer().html(markdown);
        assertThat(html.length()).as("length of the HTML").isLessThan(1_000_000);
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            Set<String> attributes = ALLOWED.get(element.normalName());
            assertThat(attributes)
                    .as("whether %s is allowed", element.normalName())
                    .isNotNull();
            for (Attribute attribute : element.attributes()) {
                assertThat(attributes).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                requireSafe(element);
            }
            assertThat(element.childNodes()).noneMatch(PostRendererFuzzTest::isNonEmptyComment);
        }
        assertThat(PostRenderer.sanitize(html)).as("what is safe already").isEqualTo(html);
    }

    private static void requireSafe(Element link) {
        String address = link.attr("href").strip().toLowerCase(Locale.ROOT);
        int colon = address.indexOf(':');
        int end = address.chars()
                .takeWhile(letter -> "/?#".indexOf(letter) < 0)
                .map(letter -> 1)
                .sum();
        if (colon >= 0 && colon < end) {
            assertThat(SCHEMES).contains(address.substring(0, colon));
        }
        assertThat(link.attr("rel")).contains("nofollow", "ugc", "noopener", "noreferrer");
    }

    /** A comment other than the empty one, with which the sanitizer separates two braces. */
    private static boolean isNonEmptyComment(Node node) {
        return node instanceof Comment comment && !comment.getData().isBlank();
    }

    @ParameterizedTest
    @MethodSource("costly")
    void worksLinearlyInLength(String markdown) throws InterruptedException {
        long ordinary = allocatedBy(() -> new PostRenderer().html(ordinaryPost()));
        assertThat(allocatedBy(() -> requireNoError(markdown)))
                .as("bytes allocated for %s…", markdown.substring(0, 40))
                .isLessThan(20 * ordinary);
        requireSafe(markdown);
    }

    private static void requireNoError(String markdown) {
        new PostRenderer().html(markdown);
    }

    @Test
    void extractsWordsOfCostlyTexts() throws InterruptedException {
        long ordinary = allocatedBy(() -> new PostRenderer().html(ordinaryPost()));
        for (String markdown : costly()) {
            assertThat(allocatedBy(() -> {
                        new PostRenderer().plain(markdown);
                        new PostRenderer().ownWords(markdown);
                    }))
                    .as("bytes allocated for the words of %s…", markdown.substring(0, 40))
                    .isLessThan(20 * ordinary);
        }
    }

    /** A text of maximal length with all usual markup. */
    private static String ordinaryPost() {
        return ordinaryPost(MAX_LENGTH);
    }

    public static String ordinaryPost(int length) {
        String part = """
                ## Week three

                Slept **better** since they changed the dose, see https://example.org/leaflet for *more*.

                > How was the night?

                - 5 mg in the morning
                - 10 mg at [night](https://example.org/night)

                """;
        return part.repeat(1 + length / part.length()).substring(0, length);
    }

    /** The bytes that the work allocates in a thread with a stack as small as the forum's; rethrows what the work throws. */
    private static long allocatedBy(Runnable work) throws InterruptedException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        long[] bytes = new long[1];
        Thread worker = new Thread(
                null,
                () -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    try {
                        work.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                    bytes[0] = threads.getCurrentThreadAllocatedBytes() - before;
                },
                "renderer",
                STACK);
        worker.start();
        worker.join();
        assertThat(thrown.get()).isNull();
        return bytes[0];
    }
}
