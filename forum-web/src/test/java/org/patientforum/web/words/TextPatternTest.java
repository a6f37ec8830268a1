package org.patientforum.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0    | no replies yet
                    1    | 1 reply
                    2    | 2 replies
                    1399 | 1,399 replies
                    """)
    void countsInEnglish(int number, String expected) {
        ResourceBundle texts = ResourceBundle.getBundle("texts.discussions", Locale.ROOT);
        assertThat(TextPattern.format(texts, "replies", number)).isEqualTo(expected);
        assertThat(TextPattern.format(texts, "replies", (long) number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | 0 | 1 case is decided.
                    0 | 1 | No case is decided. 1 case is not: C-4
                    3 | 2 | 3 cases are decided. 2 cases are not: C-4
                    """)
    void countsTwoNumbers(int decided, int left, String expected) {
        ResourceBundle texts = ResourceBundle.getBundle("texts.console", Locale.ROOT);
        assertThat(TextPattern.format(texts, "bulk.left", decided, left, "C-4")).isEqualTo(expected);
    }

    /** Pages are in English; a member whose mails are in Arabic reads English numbers there, too. */
    @Test
    void formatsInTheLanguageOfTheText() {
        ResourceBundle texts = ResourceBundle.getBundle("texts.discussions", Locale.forLanguageTag("ar-EG"));
        assertThat(TextPattern.format(texts, "replies", 1399)).isEqualTo("1,399 replies");
        assertThat(TextPattern.format(texts, "replies", 1)).isEqualTo("1 reply");
    }

    /** Some texts, such as the hints about settings, name placeholders that are for staff to type. */
    @ParameterizedTest
    @MethodSource("bundles")
    void textsWithoutValuesAreUnchanged(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("texts." + bundle, Locale.ROOT);
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(TextPattern.format(texts, key)).isEqualTo(texts.getString(key)));
    }

    @Test
    void usesThePluralFormsOfTheLanguage() {
        String arabic = "{0, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}";
        assertThat(Stream.of(0, 1, 2, 3, 11, 100)
                        .map(number -> TextPattern.format(arabic, Locale.forLanguageTag("ar"), number)))
                .containsExactly("z", "o", "t", "f", "m", "x");
    }

    /** Patterns are compiled when they are used, so a wrong one would show only on its page. */
    @ParameterizedTest
    @MethodSource("bundles")
    void patternsAreValid(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("texts." + bundle, Locale.ROOT);
        List<String> faults = new ArrayList<>();
        texts.keySet().stream()
                .filter(key -> texts.getString(key).contains("{0"))
                .forEach(key -> {
                    try {
                        new MessageFormat(texts.getString(key), Locale.ENGLISH);
                    } catch (IllegalArgumentException e) {
                        faults.add(key + ": " + e.getMessage());
                    }
                });
        assertThat(faults).isEmpty();
    }

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .toList();
        }
    }
}
