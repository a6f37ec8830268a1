package org.patientforum.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are understood as the pages tell people to write them. */
class DayConverterTest {

    private final DayConverter converter = new DayConverter();

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02", "2/12/2026", "02/12/2026", " 2.12.2026 ", "2. 12. 2026", "2-12-2026"})
    void parsesAllFormats(String written) {
        assertThat(converter.getAsObject(null, null, written)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2026", "tomorrow", "2026", "12/2026"})
    void rejectsInvalidDays(String written) {
        assertThatThrownBy(() -> converter.getAsObject(null, null, written)).isInstanceOf(ConverterException.class);
    }

    @Test
    void parsesExampleOfErrorMessage() {
        String words = ResourceBundle.getBundle("texts.sanctions").getString("until.need");
        var example = Pattern.compile("\\d\\S+\\d").matcher(words);
        assertThat(example.find()).isTrue();
        assertThat(converter.getAsObject(null, null, example.group())).isEqualTo(LocalDate.of(2027, 3, 27));
    }
}
