package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Pattern NAME =
            Pattern.compile("(?:\"|MPCONFIG=)(forum\\.(?!css\"|js\")[a-z-]+(?:\\.[a-z-]+)*)[\":]");

    /** Otherwise the launcher would warn of an existing option as unknown, and the list would be incomplete. */
    @Test
    void everyOptionOfTheApplicationIsListed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : new String[] {"../forum-domain", "../forum-notifications", "../forum-web"}) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(OptionsTest::namesIn)
                        .forEach(used::addAll);
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(Options.names()).containsAll(used);
    }

    /** Free texts and passwords can be anything; invalid values of all other options are refused at startup. */
    @Test
    void everyOptionHasRuleOrIsFreeText() {
        Pattern words = Pattern.compile(
                "forum\\.(data|backup\\.stamp|db\\.user|staffed\\.(hours|not|outside)|(mail\\.)?(bounce\\.)?(user|password)|db\\.password"
                        + "|mail\\.(from-name|hold|bounce\\.(folder|unknown))|(name|hospital\\..*|mail\\.footer)(\\.[a-z]{2})?)");
        Set<String> console = Set.of(
                "forum.guests.read",
                "forum.newcomers.held-posts",
                "forum.escalation.minutes",
                "forum.escalation.minutes-outside",
                "forum.escalation.minutes-taken",
                "forum.cases.mail-hour",
                "forum.mail.policy",
                "forum.mail.privacy",
                "forum.mail.keep-days");
        assertThat(Options.names())
                .filteredOn(name -> !words.matcher(name).matches() && !console.contains(name))
                .isNotEmpty()
                .allMatch(OptionRules::hasRule);
    }

    private static Set<String> namesIn(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("microprofile.config") || source.contains("MPCONFIG")
                    ? NAME.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
