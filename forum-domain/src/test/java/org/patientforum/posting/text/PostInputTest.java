package org.patientforum.posting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepts and rejects single characters of the input. */
class PostInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u00a0",
                "\u3164",
                "\u2800",
                "\udb43\udfff",
                "\u2065",
                "\ufff0",
                "\uffff",
                "\ufdd0",
                "\ufffc",
                "\ufeff",
                "\u115f\u1160",
                "\uffa0",
                "\u00ad",
                "\u2060",
                "\u180e",
                "\ufe0f",
                "\u0301",
                "\u200d",
                "\u202e",
                "\u2003\t\n",
                "&nbsp;",
                "&nbsp;&#160;&#xA0;",
                "&#32;&#x200B;&#8203;&shy;",
                "#",
                ">",
                "-",
                "---",
                "***",
                "> > >",
                "```",
                "|",
                "=",
                "\u000b",
                "\u2028",
                "\ue000",
                "\u3000"
            })
    void refusesBlankText(String typed) {
        assertThatThrownBy(() -> PostInput.markdown(typed)).hasMessage("textMissing");
        assertThatThrownBy(() -> PostInput.title(typed)).hasMessage("titleMissing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#65;",
                "&#x1F642;",
                "&#0;x",
                "&amp;",
                "&#99999999;",
                "?",
                "!",
                ":)",
                "\u2026",
                "1",
                "a",
                "\ud83e\udef6",
                "\u2764\ufe0f",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f",
                "\ud83e\udee0",
                "\ud83e\udea9\ud83e\udeb0",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\u05d0\u200f!",
                "\u20ac",
                "\u3042",
                "-5",
                "> 140",
                "#1",
                "\ud83e\udfff"
            })
    void keepsVisibleText(String typed) {
        assertThat(PostInput.markdown(typed)).isEqualTo(typed);
        assertThat(PostInput.title(typed)).isEqualTo(typed);
    }

    /** As sent by word processors, mail programs and old systems. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void normalisesLineEnds(String end) {
        assertThat(PostInput.clean("One" + end + "two")).isEqualTo("One\ntwo");
        assertThat(PostInput.title("One" + end + "two")).isEqualTo("One two");
    }

    @ParameterizedTest
    @CsvSource({
        "pa\u200byment, payment",
        "\u202egnp.exe, gnp.exe",
        "a\u2066b\u2069c, abc",
        "so\u00adft, soft",
        "\ue000x, x"
    })
    void removesHiddenCharactersFromTitle(String typed, String title) {
        assertThat(PostInput.title(typed)).isEqualTo(title);
    }
}
