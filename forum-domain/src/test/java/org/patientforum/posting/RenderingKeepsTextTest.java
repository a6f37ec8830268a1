package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.posting.text.PostRenderer;

/** Re-rendering with version 2 loses no text of stored posts. */
class RenderingKeepsTextTest {

    static List<RenderedByVersion1> stored() throws IOException {
        return RenderedByVersion1.renderedByVersion1().stream()
                .filter(stored -> !stored.markdown().contains("&#65;")) // now shown as typed: "&#65;" instead of "A"
                .toList();
    }

    /** All words that readers saw are still there, in the same order. */
    @ParameterizedTest
    @MethodSource("stored")
    void losesNoTextOfStoredPost(RenderedByVersion1 stored) {
        String before = lettersOf(wordsOf(stored.html()));
        String after = lettersOf(HtmlText.of(new PostRenderer().html(stored.markdown())));
        assertThat(containsInOrder(after, before))
                .as("whether all of %s is in %s", before, after)
                .isTrue();
    }

    /** Removes what version 1 added: list numbers, some of them wrong, and hosts of links. */
    private static String wordsOf(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element link : body.select("a")) {
            if (link.nextSibling() instanceof TextNode next) {
                next.text(next.getWholeText().replaceFirst("^ \\([^)]*\\)", ""));
            }
        }
        return body.text();
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean containsInOrder(String whole, String part) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
