package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages import the enums whose constants they use: an expression with an unknown name is silently empty. */
class PageConstantsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*+)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*+'");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w.])([A-Z]\\w*[a-z]\\w*)(?=[.\\[])");
    private static final Pattern IMPORT = Pattern.compile("importConstants[^>]* type=\"[\\w.]*?(\\w+)\"");

    @Test
    void constantsBelongToImportedClasses() throws IOException {
        String pages = pages();
        Set<String> used = EXPRESSION
                .matcher(pages)
                .results()
                .flatMap(match -> CLASS.matcher(TEXT.matcher(match.group(1)).replaceAll(""))
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> imported =
                IMPORT.matcher(pages).results().map(match -> match.group(1)).collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(2).isSubsetOf(imported);
    }

    private static String pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(PageConstantsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
