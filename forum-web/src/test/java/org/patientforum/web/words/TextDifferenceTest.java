package org.patientforum.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.web.words.TextDifference.Kind;

class TextDifferenceTest {

    private static String marked(String before, String after) {
        return TextDifference.between(before, after).stream()
                .map(part -> switch (part.kind()) {
                    case KEPT -> part.text();
                    case REMOVED -> "[-" + part.text() + "-]";
                    case ADDED -> "[+" + part.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Be kind., Be kind., Be kind.",
        "Be kind., Be very kind., Be [+very +]kind.",
        "Be very kind., Be kind., Be [-very -]kind.",
        "Be kind., Be fair., Be [-kind.-][+fair.+]",
        "'', Be kind., [+Be kind.+]",
    })
    void marksWords(String before, String after, String marked) {
        assertThat(marked(before, after)).isEqualTo(marked);
    }

    @Test
    void keepsLinesAndLosesNothing() {
        String before = "## Rules\n\n- Be kind.\n- No names.\n";
        String after = "## Our rules\n\n- Be kind.\n- No names, please.\n- Ask.\n";
        assertThat(text(before, after, Kind.ADDED)).isEqualTo(before);
        assertThat(text(before, after, Kind.REMOVED)).isEqualTo(after);
    }

    private static String text(String before, String after, Kind without) {
        return TextDifference.between(before, after).stream()
                .filter(part -> part.kind() != without)
                .map(TextDifference.Part::text)
                .collect(Collectors.joining());
    }
}
