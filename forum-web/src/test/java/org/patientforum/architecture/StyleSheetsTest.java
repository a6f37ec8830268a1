package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of style sheets, for which there is no formatter on the JVM that leaves custom properties alone. */
class StyleSheetsTest {

    private static final int MAX_DECLARATIONS = 2;
    private static final int MAX_LENGTH = 160;
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]*\"|url\\([^)\n]*\\)");

    @ParameterizedTest
    @ValueSource(strings = {"forum.css", "console.css"})
    void linesHoldFewDeclarations(String name) throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/look", name));
        assertThat(css.lines()).hasSizeGreaterThan(100);
        assertThat(problems(css)).isEmpty();
    }

    @Test
    void reportsCrowdedAndUnevenLines() {
        assertThat(problems("""
                a { color: red; top: 0; }
                b { color: red; top: 0; left: 0; }
                c {
                   color: red;
                }
                d { content: "a: b; c: d; e: f;"; }
                """)).containsExactly("2: b { color: red; top: 0; left: 0; }", "4:    color: red;");
    }

    private static List<String> problems(String css) {
        String code = COMMENT.matcher(css)
                .replaceAll(comment -> "\n".repeat((int) comment.group()
                        .chars()
                        .filter(character -> character == '\n')
                        .count()));
        List<String> lines = css.lines().toList();
        List<String> problems = new ArrayList<>();
        List<String> checked = code.lines().toList();
        for (int i = 0; i < checked.size(); i++) {
            String line = QUOTED.matcher(checked.get(i)).replaceAll("");
            long declarations =
                    line.chars().filter(character -> character == ';').count();
            int indent = line.length() - line.stripLeading().length();
            if (declarations > MAX_DECLARATIONS || line.length() > MAX_LENGTH || (!line.isBlank() && indent % 2 != 0)) {
                problems.add((i + 1) + ": " + lines.get(i));
            }
        }
        return problems;
    }
}
