package org.patientforum.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private static final List<String> OWN = List.of("15", "01632 960100 or 3114");

    private static List<String> dialled(String text) {
        return PhoneNumbers.parts(text, OWN).stream()
                .map(PhoneNumbers.Part::number)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In an emergency call 999.            | 999
            Call 112, or go to the ward          | 112
            Samaritans: 116 123 (free)           | 116123
            Ring 01632 960100                    | 01632960100
            +44 20 7946 0000                     | +442079460000
            Tel. +49 (0)30 1234-567              | +49301234567
            (020) 7946 0000                      | 02079460000
            (555) 123-4567                       | 5551234567
            1-800-273-8255                       | 18002738255
            01 23 45 67 89                       | 0123456789
            030/123456                           | 030123456
            In Frankreich die 15                 | 15
            Le 3114 répond                       | 3114
            Call 988!                            | 988
            0800\u00a0123\u00a0456               | 0800123456
            """)
    void findsNumbers(String text, String number) {
        assertThat(dialled(text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are back on 5 March at 2pm",
                "Mon-Fri 9:00-17:00",
                "from 9-17",
                "2026-12-25 Christmas Day",
                "25.12.2026",
                "1/2/2027",
                "since 2019",
                "2024-2026",
                "within 30 days",
                "1,000 patients",
                "1 000 000 people",
                "1.5 mg",
                "0.75 ml",
                "room 214",
                "50-100 mg",
                "ward B12345",
                "https://example.org/0123456789",
                "R-7K3M-9QX2",
                "5%",
                "€1234567",
                ""
            })
    void ignoresOtherFigures(String text) {
        assertThat(dialled(text)).isEmpty();
    }

    @Test
    void keepsText() {
        String text = "Call 999, or (020) 7946 0000 from 9:00 to 17:00, or 01632 960100.";
        assertThat(PhoneNumbers.parts(text, OWN).stream()
                        .map(PhoneNumbers.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(dialled(text)).containsExactly("999", "02079460000", "01632960100");
    }

    @Test
    void doesNotNestLinks() {
        String html =
                "<p>Call <strong>999</strong> &amp; <a href=\"tel:112\">112</a>, &#43;44 20 7946 0000 or &#39;111&#39;.</p>";
        assertThat(PhoneNumbers.linked(html, OWN))
                .isEqualTo(
                        "<p>Call <strong><a href=\"tel:999\">999</a></strong> &amp; <a href=\"tel:112\">112</a>, "
                                + "<a href=\"tel:+442079460000\">+44 20 7946 0000</a> or &#39;<a href=\"tel:111\">111</a>&#39;.</p>");
    }
}
