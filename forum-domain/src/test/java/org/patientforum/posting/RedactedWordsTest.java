package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redacted words are recognised in every spelling. */
class RedactedWordsTest {

    private static boolean containsRedacted(String redacted, String text) {
        Set<String> redactedWords = RedactedWords.words(redacted);
        return RedactedWords.words(text).stream().anyMatch(redactedWords::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "07700\u2013900123",
                "07700\n900123",
                "07700,900123",
                "07700 - 900 - 123",
                "+447700900123",
                "+44 (0)7700 900123",
                "0044 7700 900123",
                "O7700 900123",
                "\uff10\uff17\uff17\uff10\uff10 \uff19\uff10\uff10\uff11\uff12\uff13",
                "\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663",
                "call me: 0.7.7.0.0.9.0.0.1.2.3"
            })
    void recognisesRedactedNumber(String text) {
        assertThat(containsRedacted("07700 900123", text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Bo Li, I was with Bo yesterday",
        "Ward 4B, come to 4b",
        "Maya, MAYA said so",
        "bo.li@example.org, write to BO.LI@example.org",
        "\u674e\u6ce2, \u6211\u53eb\u674e\u6ce2\u4f60\u597d",
        "1234, the code is 12-34"
    })
    void recognisesRedactedName(String redacted, String text) {
        assertThat(containsRedacted(redacted, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123, I took 5 mg at 9 and 10 mg at 17:30 on 2026-11-30",
        "Bo Li, it is on me",
        "Maya, May is warm"
    })
    void ignoresOtherWords(String redacted, String text) {
        assertThat(containsRedacted(redacted, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Maureen Tidewater, M\u200baureen T\u200bidewater",
        "Maureen Tidewater, M a u r e e n  T i d e w a t e r",
        "Maureen Tidewater, M.a.u.r.e.e.n",
        "Maureen Tidewater, MAUR33N",
        "Maureen Tidewater, Maureen\u02d0s",
        "Maureen Tidewater, T1dewater",
        "Maureen Tidewater, T|dewater",
        "Maureen Tidewater, Mau\u200areen",
        "Maureen Tidewater, M\\aureen",
        "Dr Helmsley, He1msIey said",
        "Dr Helmsley, HeIrnsley said",
        "Dr Helmsley, \u0397elmsley said",
        "Jos\u00e9, ask Jose",
        "Nina Tamm, \u039d\u0399\u039d\u0391 said",
        "07700 900123, O77OO 9OOl23",
        "07700 900123, 0\u200b7\u200b7\u200b0\u200b0\u200b9\u200b0\u200b0\u200b1\u200b2\u200b3",
        "07700 900123, 0&#8203;7&#8203;7&#8203;0&#8203;0&#8203;9&#8203;0&#8203;0&#8203;1&#8203;2&#8203;3",
        "Bo Li, I was with \u0412\u200b\u043e"
    })
    void recognisesDisguisedNames(String redacted, String text) {
        assertThat(containsRedacted(redacted, text)).isTrue();
    }

    private static final String[] HIDDEN = {
        "",
        "",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u034f",
        "\u0301",
        "\u0336",
        "\u20dd",
        "\ufe0f",
        "\u180e",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u061c",
        "\u115f",
        "\u3164",
        "\ufff0",
        "\udb40\udc41",
        "\u17b4",
        "\u0e31",
        "&#8203;",
        "&#xAD;",
        "&shy;",
        "&zwnj;",
        "**",
        "_",
        "*",
        "~~",
        "\\",
        ".",
        "\u00b7"
    };

    private static String lookAlikesOf(int character) {
        return switch (character) {
                    case 'a' -> "\u0430\u03b1@\uff41\u00e4\ud835\udc1a\u0251";
                    case 'e' -> "\u0435\u212f\uff45\u00e93\ud835\udc52";
                    case 'i' -> "\u0456l1\uff49\u00ef\u13a5\u0131";
                    case 'o' -> "\u043e\u03bf0\uff4f\u00f6\u0585";
                    case 's' -> "\u0455$5\uff53\u0161\ud835\udc2c";
                    case 't' -> "\u0442\u03a4\uff54\u0165";
                    case 'r' -> "\uff52\u0159\u0433\ud835\udc2b";
                    case 'm' -> "\u043c\uff4d\u039c";
                    case 'h' -> "\u04bb\uff48\u0397";
                    default -> "";
                }
                + Character.toString(character)
                + Character.toString(Character.toUpperCase(character));
    }

    /** A name with invisible characters between its letters, and with look-alike letters. */
    @Property(tries = 300)
    void recognisesNameWithInvisibleAndLookAlikeCharacters(
            @ForAll @IntRange(max = 3) int which,
            @ForAll @Size(48) List<@IntRange(max = 1_000) Integer> places,
            @ForAll boolean lookAlikes) {
        String name = List.of("tidewater", "maureen", "helmsley", "storrington").get(which);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int[] choice = lookAlikesOf(name.charAt(i)).codePoints().toArray();
            written.append(i == 0 ? "" : HIDDEN[places.get(2 * i) % HIDDEN.length])
                    .appendCodePoint(lookAlikes ? choice[places.get(2 * i + 1) % choice.length] : name.charAt(i));
        }
        assertThat(containsRedacted("I met " + name + " there.", "So " + written + ", said she"))
                .isTrue();
    }

    @Property(tries = 100)
    void recognisesNumberWithInvisibleCharacters(@ForAll @Size(24) List<@IntRange(max = 1_000) Integer> places) {
        String number = "07700900123";
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            written.append(i == 0 ? "" : HIDDEN[places.get(2 * i) % HIDDEN.length]);
            int digit = number.charAt(i) - '0';
            int[] zeros = {'0', 0xff10, 0x660, 0x1d7ce};
            written.appendCodePoint(zeros[places.get(2 * i + 1) % zeros.length] + digit);
        }
        assertThat(containsRedacted("call 07700 900123", "call " + written)).isTrue();
    }

    @Test
    void handlesVeryLongWordQuickly() {
        assertThat(RedactedWords.words("a".repeat(20_000))).hasSizeLessThan(100);
    }

    @Test
    void handlesTextOfNumbersQuickly() {
        assertThat(RedactedWords.words("1 2 3 4 5 6 7 8 9 0 ".repeat(1_000))).hasSizeLessThan(100);
    }
}
