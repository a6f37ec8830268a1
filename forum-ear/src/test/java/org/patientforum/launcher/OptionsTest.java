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

    /** Otherwise the launcher would warn of an option that exists, and nobody would find it in the list. */
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
