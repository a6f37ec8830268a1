package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailPrivacy;

/** Every mail in every language has the same content as text and as HTML, is valid HTML, and loads nothing. */
class MailMarkupTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    static List<SampleMails.Sample> samples() {
        return SampleMails.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasTheSameContentInTextAndHtml(SampleMails.Sample mail) {
        assertThat(words(visible(mail.html()))).isEqualTo(words(mail.text()));
        List<String> inHtml = HREF.matcher(mail.html())
                .results()
                .map(found -> decoded(found.group(1)))
                .toList();
        List<String> inText =
                ADDRESS.matcher(mail.text()).results().map(MatchResult::group).toList();
        assertThat(inHtml).isNotEmpty().isEqualTo(inText);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidHtml(SampleMails.Sample mail) throws Exception {
        assertThat(HtmlCheck.of(mail.html())).isBlank();
    }

    @Test
    void detectsInvalidHtml() throws Exception {
        String html =
                samples().getFirst().html().replaceFirst("<h1>", "<h1><p>").replaceFirst("</h1>", "</p></h1><img>");
        assertThat(HtmlCheck.of(html)).contains("“p” not allowed as child of element “h1”", "“img” is missing");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void loadsNothingAndLinksDirectlyToTheForum(SampleMails.Sample mail) {
        assertThat(mail.html())
                .doesNotContainIgnoringCase(
                        "<img",
                        "<script",
                        "<link",
                        "<iframe",
                        "<object",
                        "<form",
                        "url(",
                        " src=",
                        "@import",
                        "background=");
        assertThat(HREF.matcher(mail.html()).results().map(found -> decoded(found.group(1))))
                .allMatch(address -> address.startsWith("https://forum.example.org/")
                        || mail.privacy() == MailPrivacy.FULL
                                && Set.of("https://www.example.org/sleep?a=1&b=2", "https://hospital.example/botox")
                                        .contains(address));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void disclosesOnlyWhatIsAllowed(SampleMails.Sample mail) {
        assertThat(mail.body().subject()).doesNotContain(SampleMails.TITLE, SampleMails.GROUP);
        assertThat(mail.text().contains(SampleMails.TITLE)).isEqualTo(mail.privacy() != MailPrivacy.MINIMAL);
        assertThat(mail.text().contains("a warm drink"))
                .isEqualTo(mail.privacy() == MailPrivacy.FULL && mail.kind() != MailKind.DIGEST);
        assertThat(mail.html())
                .contains("<html lang=\"" + mail.language() + "\" dir=\""
                        + mail.body().direction() + "\">")
                .contains("<div class=\"letter\" lang=\"" + mail.language());
    }

    private static String visible(String html) {
        return decoded(html.replaceAll("(?s)<head>.*</head>", " ")
                .replaceAll("(?s)</?(strong|em|del|code)>", "")
                .replaceAll("(?s)</?[a-zA-Z!][^>]*>", " "));
    }

    private static String decoded(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }

    /**
     * Returns the words without what only plain text contains: URLs, rules, list and quote markers, and the colon
     * before a URL.
     */
    private static List<String> words(String text) {
        String bare = text.replaceAll("[\u00a0 ]?:\\n(?=https?://)", "\n")
                .replaceAll(" <https?://[^\\s>]+>", "")
                .replaceAll("https?://\\S+", " ")
                .replaceAll("(?m)^(-{8,}|- |> )", " ");
        return List.of(bare.strip().split("\\s+"));
    }
}
