package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionPairsTest {

    private static final String REFUSED = """
            forum.sign-in.member.idle     | P31D | forum.sign-in.member.longest |
            forum.sign-in.member.idle     | PT9H | forum.sign-in.member.longest | PT8H
            forum.sign-in.shared.idle     | PT9H | forum.sign-in.member.longest | PT8H
            forum.sign-in.staff.idle      | P1D  | forum.sign-in.staff.longest  |
            forum.sign-in.staff.idle      | PT2H | forum.sign-in.staff.longest  | PT1H
            forum.mail.password           | x    | forum.mail.user              |
            forum.mail.bounce.password    | x    | forum.mail.bounce.user       |
            forum.mail.tls.ca             | x    | forum.mail.tls               |
            forum.mail.tls.ca             | x    | forum.mail.tls               | NONE
            forum.mail.bounce.tls.ca      | x    | forum.mail.bounce.tls        | none
            forum.hsts.include-subdomains | true | forum.base-url               | http://localhost:8080""";

    private static void check(String first, String value, String second, String otherValue) {
        Map<String, String> options = Map.of(first, value, second, otherValue == null ? "" : otherValue);
        OptionPairs.check(name -> options.getOrDefault(name, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REFUSED)
    void refusesContradictingOptions(String first, String value, String second, String otherValue) {
        assertThatThrownBy(() -> check(first, value, second, otherValue))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("[^.]*\\.")
                .hasMessageStartingWith(Options.variable(first) + " ")
                .hasMessageContaining(" " + Options.variable(second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forum.sign-in.member.idle     | P30D  | forum.sign-in.member.longest |
            forum.sign-in.member.idle     |       | forum.sign-in.member.longest | PT8H
            forum.sign-in.member.idle     | P2D   | forum.sign-in.member.longest | PT48H
            forum.sign-in.staff.idle      | PT12H | forum.sign-in.staff.longest  |
            forum.mail.password           | x     | forum.mail.user              | forum
            forum.mail.password           |       | forum.mail.user              | forum
            forum.mail.tls.ca             | x     | forum.mail.tls               | StartTLS
            forum.mail.bounce.tls.ca      | x     | forum.mail.bounce.tls        |
            forum.hsts.include-subdomains | false | forum.base-url               | http://localhost:8080
            forum.hsts.include-subdomains | TRUE  | forum.base-url               | HTTPS://forum.example.org""")
    void acceptsConsistentOptions(String first, String value, String second, String otherValue) {
        assertThatCode(() -> check(first, value == null ? "" : value, second, otherValue))
                .doesNotThrowAnyException();
    }

    @Test
    void everyPairIsTested() {
        Set<String> tried = REFUSED.lines()
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> cells[0].strip() + " " + cells[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OptionPairs.ALL)
                .extracting(pair -> pair.first() + " " + pair.second())
                .hasSameElementsAs(tried);
    }

    /** Options that come in pairs, such as the maximum and the idle time, are compared. */
    @Test
    void comparedOptionsExistWithListedDefaults() throws IOException {
        String listed = new String(
                Options.class.getResourceAsStream("forum.properties").readAllBytes(), StandardCharsets.UTF_8);
        for (OptionPairs.Pair pair : OptionPairs.ALL) {
            assertThat(Options.names()).contains(pair.first(), pair.second());
            if (!pair.defaultValue().isEmpty()) {
                assertThat(listed).contains("\n#" + pair.second() + "=" + pair.defaultValue() + "\n");
            }
        }
        Set<String> limits = Options.names().stream()
                .filter(name -> name.matches(".*\\.(longest|idle|tls\\.ca|password)"))
                .filter(name -> !name.equals("forum.db.password")) // only its user has a default
                .collect(Collectors.toSet());
        assertThat(OptionPairs.ALL.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())))
                .containsAll(limits);
    }
}
