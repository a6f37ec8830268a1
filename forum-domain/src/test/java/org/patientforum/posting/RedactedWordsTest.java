package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff took out is known again, however it is written. */
class RedactedWordsTest {

    private static boolean isBack(String takenOut, String text) {
        Set<String> gone = RedactedWords.words(takenOut);
        return RedactedWords.words(text).stream().anyMatch(gone::contains);
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
    void aNumberIsKnownAgain(String text) {
        assertThat(isBack("07700 900123", text)).isTrue();
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
    void aNameIsKnownAgain(String takenOut, String text) {
        assertThat(isBack(takenOut, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123, I took 5 mg at 9 and 10 mg at 17:30 on 2026-11-30",
        "Bo Li, it is on me",
        "Maya, May is warm"
    })
    void otherWordsAreNotTakenForIt(String takenOut, String text) {
        assertThat(isBack(takenOut, text)).isFalse();
    }

    @Test
    void aTextOfNumbersTakesNoTime() {
        assertThat(RedactedWords.words("1 2 3 4 5 6 7 8 9 0 ".repeat(1_000))).hasSizeLessThan(100);
    }
}
