package org.patientforum.posting.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostRendererTest {

    private final PostRenderer renderer = new PostRenderer();

    @Test
    void keepsParagraphsAndLineBreaks() {
        assertThat(renderer.html("Good morning.\nSlept badly.\n\nHow are you?").replace("\n", ""))
                .isEqualTo("<p>Good morning.<br />Slept badly.</p><p>How are you?</p>");
    }

    @Test
    void linksBareAddressWithoutReferrer() {
        assertThat(renderer.html("See https://example.org/leaflet for more"))
                .contains("href=\"https://example.org/leaflet\"")
                .contains("nofollow")
                .contains("ugc")
                .contains("noopener")
                .contains("noreferrer")
                .doesNotContain("(example.org)");
    }

    @Test
    void showsHostOfLink() {
        assertThat(renderer.html("[my bank](https://phish.example/login)")).contains("</a> (phish.example)");
    }

    @Test
    void turnsImageIntoLink() {
        assertThat(renderer.html("![scan](https://tracker.example/x.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://tracker.example/x.png\"")
                .contains("scan</a> (tracker.example)");
    }

    @Test
    void shiftsHeadingLevels() {
        assertThat(renderer.html("# Day one\n\n###### small"))
                .contains("<h3>Day one</h3>")
                .contains("<h4>small</h4>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"x\" onclick=\"alert(1)\">x</a>",
                "<iframe src=//evil></iframe>",
                "<svg/onload=alert(1)>",
                "![x](javascript:alert(1))",
                "<style>*{display:none}</style>",
            })
    void escapesActiveContent(String hostile) {
        assertThat(renderer.html(hostile))
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|style)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=")
                .doesNotContainPattern("(?i)href=\"(javascript|data):");
    }

    @Test
    void escapesExpressions() {
        assertThat(renderer.html("#{facesContext.application} ${7*7}"))
                .contains("facesContext.application}")
                .contains("7*7}");
    }

    @Test
    void limitsNestingAndKeepsWords() {
        assertThat(renderer.html("> ".repeat(5_000) + "still here"))
                .contains("still here")
                .hasSizeLessThan(50_000);
    }

    @Test
    void keepsOversizedTableAsTyped() {
        String wide = "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|b\n".repeat(500);
        assertThat(renderer.html(wide)).doesNotContain("<table>").contains("|a|a");
        assertThat(renderer.html("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(400))).contains("<table>");
    }

    /** No such text is known; the test injects a failure. */
    @Test
    void showsTextAsTypedIfRenderingFails() {
        String shown = PostRenderer.bounded("**a** [b](c)\nd", (document, limit) -> {
            if (limit < Integer.MAX_VALUE) {
                throw new IllegalStateException("the parser's fault");
            }
            return TextContentRenderer.builder().build().render(document);
        });
        assertThat(shown).isEqualTo("**a** [b](c)\nd");
    }

    @Test
    void showsTextAsTypedIfOutputIsTooLong() {
        String longest = "**a** ".repeat(60_000);
        assertThat(renderer.html(longest)).isEqualTo("<p>" + longest.strip() + "</p>\n");
    }

    @Test
    void keepsManyLongLinksAsTyped() {
        String links = "[a]: https://h.example/" + "x".repeat(5_000) + "\n\n" + "[a] ".repeat(1_000);
        assertThat(renderer.html(links))
                .doesNotContain("<a ")
                .contains("[a] [a]")
                .hasSizeLessThan(20_000);
        assertThat(renderer.plain(links)).hasSizeLessThan(20_000);
    }
}
