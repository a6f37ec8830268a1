package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.posting.text.PostRenderer;

/** Each link shows its host; addresses that browsers interpret differently from readers are not links. */
class LinkRenderingTest {

    private final PostRenderer renderer = new PostRenderer();

    /** Addresses that are not canonical, not permitted, or no links: shown as typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[St Brannoc](//evil.example/login)",
                "[St Brannoc](///evil.example/)",
                "[x](https:\\evil.example)",
                "[x](https:\\\\evil.example/)",
                "[x](https:evil.example)",
                "[x](https:/evil.example/)",
                "[x](https:///evil.example/)",
                "[x](https://)",
                "[x](https://\\evil.example/)",
                "[x](/\\evil.example/)",
                "[x](\\/evil.example)",
                "[x](<http://evil.example/a b>)",
                "[x](<//evil.example/ >)",
                "[x](</\tevil.example>)",
                "[x](http://evil.example\\@good.example/)",
                "[x](https://good.example@evil.example/)",
                "[x](https://good.example:80@evil.example/)",
                "[x](https://@evil.example/)",
                "[x](https://%65vil.example/)",
                "[x](https://\uff45vil.example/)",
                "[x](https://evil\u3002example/)",
                "[x](https://ev\u00adil.example/)",
                "[x](https://ev\u200bil.example/)",
                "[x](https://evil..example/)",
                "[x](https://evil.example:99999/)",
                "[x](https://127.1/)",
                "[x](https://0x7f.0.0.1/)",
                "[x](https://2130706433/)",
                "[x](https://127.0.0.01/)",
                "[x](https://xn--zz-/)",
                "[x](ftp://example.org/a)",
                "[x](sms:123)",
                "[x](javascript:alert(1))",
                "[x](data:text/html,a)",
                "[x](file:///etc/passwd)",
                "[x](note:hello)",
                "[x](tel:call)",
                "[x](mailto:nobody)",
                "[yesterday](sorry)",
                "[see](page two)",
                "[x](#top)",
                "[x](../a)",
                "[x](https://example.org/ \"a title\")",
                "[](https://example.org/)",
                "![](https://example.org/)",
                "[ ](https://example.org/)",
                "[\u200b](https://example.org/)",
                "[\u3164](https://example.org/)",
                "<javascript:alert(1)>",
                "https://good.example@evil.example/",
                "https:\\\\evil.example/",
                "https:evil.example",
                "https://127.1/",
                "ftp://example.org",
                "www.",
                "https://",
            })
    void showsRejectedLinkAsTyped(String typed) {
        String html = renderer.html(typed);
        assertThat(html).doesNotContain("<a ");
        assertThat(Jsoup.parseBodyFragment(html).body().wholeText().strip()).isEqualTo(typed);
    }

    record Shown(String typed, String href, String text) {}

    static List<Shown> links() {
        return List.of(
                new Shown(
                        "[my bank](https://phish.example/login)",
                        "https://phish.example/login",
                        "my bank (phish.example)"),
                new Shown("[x](HTTPS://Evil.Example/)", "HTTPS://evil.example/", "x (evil.example)"),
                new Shown("[x](http://evil.example/|)", "http://evil.example/|", "x (evil.example)"),
                new Shown("[x](http://evil.example/%)", "http://evil.example/%", "x (evil.example)"),
                new Shown("[x](http://evil_x.example/)", "http://evil_x.example/", "x (evil_x.example)"),
                new Shown("[x](http://evil.example?a)", "http://evil.example?a", "x (evil.example)"),
                new Shown("[x](http://evil.example:8080/)", "http://evil.example:8080/", "x (evil.example)"),
                new Shown("[x](http://127.0.0.1/)", "http://127.0.0.1/", "x (127.0.0.1)"),
                new Shown("[x](http://ev\u00edl.example/)", "http://xn--evl-sma.example/", "x (ev\u00edl.example)"),
                new Shown(
                        "[x](http://p\u0430ypal.example/)",
                        "http://xn--pypal-4ve.example/",
                        "x (xn--pypal-4ve.example)"),
                new Shown(
                        "[x](http://\u0430\u0440\u0440\u04cf\u0435.com/)",
                        "http://xn--80ak6aa92e.com/",
                        "x (xn--80ak6aa92e.com)"),
                new Shown(
                        "http://\u0430\u0440\u0440\u04cf\u0435.com/",
                        "http://xn--80ak6aa92e.com/",
                        "http://\u0430\u0440\u0440\u04cf\u0435.com/ (xn--80ak6aa92e.com)"),
                new Shown(
                        "http://b\u00fccher.example/x",
                        "http://xn--bcher-kva.example/x",
                        "http://b\u00fccher.example/x"),
                new Shown(
                        "[https://www.stbrannocs.example/](http://nocs.example/)",
                        "http://nocs.example/",
                        "https://www.stbrannocs.example/ (nocs.example)"),
                new Shown(
                        "[good.example](https://good.example.evil.example/)",
                        "https://good.example.evil.example/",
                        "good.example (good.example.evil.example)"),
                new Shown(
                        "[evil.example.good.example](https://evil.example/)",
                        "https://evil.example/",
                        "evil.example.good.example (evil.example)"),
                new Shown("[Evil.Example](https://evil.example/a)", "https://evil.example/a", "Evil.Example"),
                new Shown("[**evil.example**](https://evil.example/a)", "https://evil.example/a", "evil.example"),
                new Shown(
                        "[http://evil.example/b](https://evil.example/a)",
                        "https://evil.example/a",
                        "http://evil.example/b"),
                new Shown(
                        "[https://good.example@evil.example](https://evil.example/a)",
                        "https://evil.example/a",
                        "https://good.example@evil.example (evil.example)"),
                new Shown(
                        "[good.example evil.example](https://evil.example/a)",
                        "https://evil.example/a",
                        "good.example evil.example (evil.example)"),
                new Shown(
                        "[![http://good.example](http://good.example)](http://evil.example)",
                        "http://evil.example",
                        "http://good.example (evil.example)"),
                new Shown("\u202e[bank](https://evil.example/)", "https://evil.example/", "bank (evil.example)"),
                new Shown("[Call the ward](tel:+441632960000)", "tel:+441632960000", "Call the ward (+441632960000)"),
                new Shown("[+44 1632 960000](tel:+441632960000)", "tel:+441632960000", "+44 1632 960000"),
                new Shown(
                        "[Write to us](mailto:services@example.org)",
                        "mailto:services@example.org",
                        "Write to us (services@example.org)"),
                new Shown(
                        "[services@example.org](mailto:services@example.org)",
                        "mailto:services@example.org",
                        "services@example.org"),
                new Shown("[Register](/account/register)", "/account/register", "Register"),
                new Shown("www.example.org/a", "http://www.example.org/a", "www.example.org/a"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void showsTheWholeHost(Shown link) {
        Element body = Jsoup.parseBodyFragment(renderer.html(link.typed())).body();
        assertThat(body.select("a").eachAttr("href")).containsExactly(link.href());
        assertThat(body.text()).isEqualTo(link.text());
    }

    record Within(String typed, String address) {}

    static List<Within> addressesWithinTexts() {
        return List.of(
                new Within("See https://example.org/a.", "https://example.org/a"),
                new Within("(https://example.org/a)", "https://example.org/a"),
                new Within("https://example.org/a_(b)!", "https://example.org/a_%28b%29"),
                new Within("\u201chttps://example.org/a\u201d", "https://example.org/a"),
                new Within("\u2018https://example.org/a\u2019", "https://example.org/a"),
                new Within("\u00abhttps://example.org/a\u00bb", "https://example.org/a"),
                new Within("\"https://example.org/a\"", "https://example.org/a"),
                new Within("https://example.org/a\u3002\u597d", "https://example.org/a"),
                new Within("https://example.org/a\u3001b", "https://example.org/a"),
                new Within("https://example.org/a\u2026", "https://example.org/a"),
                new Within("https://example.org/a...", "https://example.org/a"),
                new Within("https://example.org/a\u2014see", "https://example.org/a"),
                new Within("https://example.org/a\u2013b", "https://example.org/a"),
                new Within("https://example.org\u2019s leaflet", "https://example.org"),
                new Within("https://example.org's leaflet", "https://example.org"),
                new Within("https://example.org/Alzheimer's_disease", "https://example.org/Alzheimer's_disease"),
                new Within("<https://example.org/a>", "https://example.org/a"),
                new Within("https://example.org/_foo_/bar", "https://example.org/_foo_/bar"),
                new Within("https://example.org/d*e*f", "https://example.org/d*e*f"),
                new Within("https://example.org/~~a~~/`b", "https://example.org/~~a~~/"),
                new Within("https://example.org/?a[]=1&b=2", "https://example.org/?a[]=1&b=2"),
                new Within("https://example.org/\u00e9t\u00e9", "https://example.org/\u00e9t\u00e9"),
                new Within("Ann <ann@example.org>, hello", "mailto:ann@example.org"),
                new Within("first_last_x@example.org\u3002", "mailto:first_last_x@example.org"),
                new Within("write to ann@example.org.", "mailto:ann@example.org"));
    }

    @ParameterizedTest
    @MethodSource("addressesWithinTexts")
    void excludesTrailingPunctuationFromAddress(Within within) {
        Element body = Jsoup.parseBodyFragment(renderer.html(within.typed())).body();
        assertThat(body.select("a").eachAttr("href")).containsExactly(within.address());
        assertThat(body.text()).isEqualTo(within.typed());
        assertThat(body.select("em, del, strong")).isEmpty();
    }

    @Test
    void excludesEmphasisDelimitersFromAddress() {
        assertThat(renderer.html("**https://example.org/** _https://example.org/a_"))
                .contains(">https://example.org/</a></strong>")
                .contains(">https://example.org/a</a></em>");
    }
}
