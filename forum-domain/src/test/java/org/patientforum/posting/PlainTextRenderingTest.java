package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.text.PostRenderer;

/** Texts of members who do not know Markdown are shown as typed, intended markup works, and no letter is lost. */
class PlainTextRenderingTest {

    private final PostRenderer renderer = new PostRenderer();

    /** Texts without any intended markup. */
    static List<String> unintendedMarkup() {
        return List.of(
                // Multiplication, doses and asterisks
                "Take 2*50mg*3 days",
                "5*10 and 3*4 mg",
                "2*50mg*3Tage, 4*1/2*2",
                "(2+3)*4*(5+6)",
                "10%*2*3 and 5\u20ac*2*3 and \u00bd*2*3",
                "2**3 is 8 and 3**2 is 9",
                "4* hotel, 5* food",
                "f**k you and s**t",
                "1*/day, then 2*/day",
                "Take 2 tablets*\n\n* with food",
                "file_name_of_mine and snake_case",
                "Name: ____ Date: ____",
                "\u00af\\_(\u30c4)_/\u00af",
                "C:\\*.* and D:\\_old_",
                "a line ends with a backslash\\\nso",
                // Tildes, backticks
                "30~40 mg, ~5 kg, about ~5 to ~7",
                "~not struck~",
                "5~~6 and 7~~8",
                "I don`t know what it`s for",
                "6`2 and 5`11",
                "~~~~~~~\nMy story\n~~~~~~~",
                "*) after food. Dose*) here",
                "\"*\" is a star and \"*\" too, '_' is not",
                "^_^ and ^_^ again",
                "\\\\hospital\\share and \\(x\\) and a\\-b",
                "# of tablets: 3",
                "> 140 call the ward",
                // Brackets
                "[ ] tea\n[ ] pills\n" + "[no end ".repeat(20) + "\n[x](https://example.org)",
                // Numbers at the start of a line
                "3. Mai Operation\n17. Mai Kontrolle",
                "1986. A great year",
                "1. 2. 2024 it began",
                "The operation was on\n30. April and then",
                "It began on\n1. April this year",
                "1. Rest\n3. Exercise",
                "1. one\n1. two\n1. three",
                "1. Wake\nthen\n2. Sleep",
                "01. first\n02. second",
                "1) first\n2) second",
                "2. Weltkrieg",
                // Markers at the start of a line
                "- 5 kg since May",
                "+ 5 mg more",
                "-5 kg\n+3 kg",
                "- 3.5 kg\n- 2 kg",
                "- \u20ac50 a month",
                "- ~5 kg",
                "- (5 kg) since May",
                "- \u00bd tablet",
                "+ good food\n- noisy ward",
                "- noisy ward\n+ good food",
                "+ one\n+ two",
                "Thanks to all\n- Ann",
                "- Ann",
                "Normal is below 140.\n>140 means call the ward",
                ">140 means call the ward",
                ">>> very bad",
                "<140 is fine, >140 is not",
                "# 5 is the ward's key\n#2 is the services",
                "#hashtag and #1",
                "= the same",
                // Lines of delimiters
                "Thanks for reading\n-- \nAnn",
                "Thanks\n--\nAnn",
                "Thanks\n---\nAnn",
                "Total\n=\n5",
                "Total\n===",
                "Total\n---",
                // Single characters
                "#",
                "##",
                ">",
                "-",
                "*",
                "+",
                "=",
                "_",
                "1.",
                "---",
                "***",
                "___",
                "- - -",
                "* * *",
                "===",
                "```",
                "```\n```",
                "~~~",
                "|",
                "|-|",
                "[]",
                "[]()",
                "![]()",
                "<>",
                "&",
                "\\",
                "> \n> ",
                "- \n- ",
                "1. \n2. ",
                // Brackets and angle brackets
                "[Anna]: yes\n[Bob]: no",
                "[Anna]: yes",
                "[Anna]: https://example.org/a",
                "[Anna\nand Bob]: yes",
                "[1]: see below [1]",
                "[a] [b][c] [d](e",
                "[x] done\n[ ] not done",
                "[yesterday](sorry)",
                "<hugs>",
                "<hugs> to you & all <b>of</b> you",
                "<!-- no -->",
                "R&D, AT&T, &nbsp; &copy; &#65;",
                "a < b > c",
                // Indentation
                "    an indented paragraph",
                "\tindented by a tab",
                "Hello,\n\n    indented\n\nbye",
                // Pipes
                "yes|no",
                "a | b | c",
                "| | |\n|-|-|");
    }

    @ParameterizedTest
    @MethodSource("unintendedMarkup")
    void keepsUnintendedMarkupAsTyped(String typed) {
        String html = renderer.html(typed);
        assertThat(HtmlText.of(html)).isEqualTo(collapseBlanks(typed));
        assertThat(html).doesNotContainPattern("<(em|strong|del|h3|h4|ul|ol|blockquote|pre|code|hr|table)\\b");
    }

    private static String collapseBlanks(String typed) {
        return typed.replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }

    record IntendedMarkup(String typed, String html) {}

    static List<IntendedMarkup> markup() {
        return List.of(
                new IntendedMarkup("*very* **bad** ~~gone~~", "<em>very</em> <strong>bad</strong> <del>gone</del>"),
                new IntendedMarkup("_very_ __bad__", "<em>very</em> <strong>bad</strong>"),
                new IntendedMarkup(
                        "(*so*), \"**it**\" \u2014*was*\u2014",
                        "(<em>so</em>), &#34;<strong>it</strong>&#34; \u2014<em>was</em>\u2014"),
                new IntendedMarkup("*5 mg* only", "<p><em>5 mg</em> only</p>"),
                new IntendedMarkup("\u8fd9\u662f**\u91cd\u8981**\u7684", "<strong>\u91cd\u8981</strong>"),
                new IntendedMarkup("`code`", "<code>code</code>"),
                new IntendedMarkup("```\n2*50*3\n```", "<pre><code>2*50*3\n</code></pre>"),
                new IntendedMarkup("```js\nx\n```", "<pre><code>js\nx\n</code></pre>"),
                new IntendedMarkup("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
                new IntendedMarkup("3. three\n4. four", "<ol start=\"3\"><li>three</li><li>four</li></ol>"),
                new IntendedMarkup("- a\n- b\nThanks to all", "<ul><li>a</li><li>b</li></ul>\n<p>Thanks to all</p>"),
                new IntendedMarkup("* 5 mg\n* 6 mg", "<ul><li>5 mg</li><li>6 mg</li></ul>"),
                new IntendedMarkup("- a\n  more\n- b", "<ul><li>a<br />\nmore</li><li>b</li></ul>"),
                new IntendedMarkup("- a\n  - b\n- c", "<ul><li>a\n<ul><li>b</li></ul>\n</li><li>c</li></ul>"),
                new IntendedMarkup("1. a\n  - b\n2. c", "<ol><li>a\n<ul><li>b</li></ul>\n</li><li>c</li></ol>"),
                new IntendedMarkup(
                        "- a\n- b\n\n  more of b\nnot of b", "<p>more of b</p>\n</li></ul>\n<p>not of b</p>"),
                new IntendedMarkup("> a\n> b\nmy answer", "<p>a<br />\nb</p>\n</blockquote>\n<p>my answer</p>"),
                new IntendedMarkup("> a\n>\n> b\nmy answer", "<p>b</p>\n</blockquote>\n<p>my answer</p>"),
                new IntendedMarkup("> a\n> > b\n> c", "<blockquote>\n<p>b</p>\n</blockquote>\n<p>c</p>\n</blockquote>"),
                new IntendedMarkup("> a\n>140 is high", "</blockquote>\n<p>&gt;140 is high</p>"),
                new IntendedMarkup("> - a\n> - b\nc", "</ul>\n</blockquote>\n<p>c</p>"),
                new IntendedMarkup("# Day one", "<h3>Day one</h3>"),
                new IntendedMarkup("### Day one ###", "<h3>Day one</h3>"),
                new IntendedMarkup("a\n\n---\n\nb", "<p>a</p>\n<hr />\n<p>b</p>"),
                new IntendedMarkup(
                        "a|b\n-|-\nc|d", "<tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr>"),
                new IntendedMarkup("a|b\n-|-\nc|d|e\nThanks", "<td>e</td></tr></tbody></table>\n<p>Thanks</p>"),
                new IntendedMarkup("\\*not so\\*", "<p>*not so*</p>"));
    }

    @ParameterizedTest
    @MethodSource("markup")
    void rendersIntendedMarkup(IntendedMarkup meant) {
        assertThat(renderer.html(meant.typed())).contains(meant.html());
    }

    @Test
    void plainTextKeepsListNumbers() {
        assertThat(renderer.plain("3. Mai\n17. Mai\n\n- x\n- y\n\n2*50mg*3"))
                .contains("3. Mai")
                .contains("17. Mai")
                .contains("2*50mg*3");
    }

    /** Fragments of arbitrary text, including possible markup. */
    static final List<String> PIECES = List.of(
            "word",
            "Mai",
            "mg",
            "5",
            "140",
            "\u00e9t\u00e9",
            "\u6587",
            "\u043c\u0438\u0440",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "```",
            "#",
            "# ",
            "> ",
            ">",
            "- ",
            "-",
            "+ ",
            "* ",
            "1. ",
            "2. ",
            "17. ",
            "1) ",
            "---",
            "===",
            "[",
            "]",
            "]: ",
            "](",
            "(",
            ")",
            "![",
            "<",
            "</b>",
            "&amp;",
            "&",
            "\\",
            "|",
            "|-|\n",
            "a|b\n-|-\n",
            ".",
            ",",
            ":",
            "/",
            "\"",
            "'",
            "@",
            "ann@example.org",
            "www.example.org ",
            "ftp://a/b",
            "(sorry)",
            "{{",
            "\u2019",
            "\u2026",
            "\u3002",
            "\ud83d\ude42");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Targets of relative links are not displayed, so the fragments contain none. */
    @Property(tries = 3_000)
    void losesNoLetter(@ForAll("texts") String typed) {
        String clean = PostInput.clean(typed);
        String html = renderer.html(clean);
        Assume.that(!html.contains("<a href=\"/")); // a link to a page of the forum, combined by chance
        assertThat(lettersAndDigits(HtmlText.of(html))).isEqualTo(lettersAndDigits(clean));
    }

    private static String lettersAndDigits(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Text as people write it without markup: words, numbers and characters of all kinds, but no matching delimiters around words. */
    @Provide
    Arbitrary<String> plainTexts() {
        Arbitrary<String> word = Arbitraries.of(
                "word",
                "mg",
                "Mai",
                "don`t",
                "it\u2019s",
                "R&D",
                "<hugs>",
                "a_b_c",
                "[Anna]:",
                "[1]",
                "(a)",
                "\u00e9t\u00e9",
                "e.g.",
                "n\u00b0",
                "&nbsp;",
                "C:\\_x");
        Arbitrary<String> number = Arbitraries.of(
                "5", "2*50", "30~40", "5*10*2", "3.5", "1/2", ">140", "<5", "~5", "2**3", "5%", "#1", "=7", "-5", "+5",
                "4*");
        Arbitrary<String> start = Arbitraries.of(
                "", "", "", "- 5 ", "+ ", "3. Mai ", "17. ", "1986. ", "    ", "\t", ">140 ", "#", "= ", "1) ",
                "[Bob]: ");
        Arbitrary<String> line = Arbitraries.frequencyOf(Tuple.of(3, word), Tuple.of(2, number))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
        Arbitrary<String> lineStart =
                net.jqwik.api.Combinators.combine(start, line).as(String::concat);
        Arbitrary<String> ruled = Arbitraries.frequencyOf(
                Tuple.of(8, lineStart), Tuple.of(1, Arbitraries.of("-- ", "=", "--", "\u2014")));
        return ruled.list().ofMinSize(1).ofMaxSize(6).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 3_000)
    void showsPlainTextAsTyped(@ForAll("plainTexts") String typed) {
        assertThat(HtmlText.of(renderer.html(typed))).isEqualTo(collapseBlanks(typed));
    }
}
