package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.architecture.DeclaredNames.Declaration;

/** No name in the code, the pages and the texts contains a word of words-not-in-names.csv: meaningless words and words of a private language. */
class NamesTest {

    private static final Path WORDS = Path.of("src/test/resources/words-not-in-names.csv");

    private static final Pattern BOUNDARY =
            Pattern.compile("[_.-]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])");

    /**
     * A word, or several in a row, such as {@code AtOnce}.
     *
     * @param except names and parts of names that may have it
     */
    private record ForbiddenWord(String word, String instead, List<String> except) {

        static ForbiddenWord of(CSVRecord line) {
            return new ForbiddenWord(
                    line.get("word"),
                    line.get("instead"),
                    Arrays.stream(line.get("except").split(" "))
                            .filter(name -> !name.isEmpty())
                            .toList());
        }

        boolean isIn(Declaration declaration) {
            String rest = split(declaration.name());
            for (String allowed : except) {
                if (allowed.equals(declaration.toString()) || allowed.equals(declaration.name())) {
                    return false;
                }
                rest = Character.isUpperCase(allowed.charAt(0)) ? rest.replace(split(allowed), " ") : rest;
            }
            return rest.contains(split(word));
        }
    }

    @Test
    void namesHaveNoForbiddenWord() throws IOException {
        List<ForbiddenWord> words = words();
        Set<Declaration> declarations = DeclaredNames.all();
        assertThat(declarations).hasSizeGreaterThan(10_000);
        Set<Declaration> pageNames = PageNames.all();
        assertThat(pageNames).hasSizeGreaterThan(1_500);
        declarations.addAll(pageNames);
        Set<String> wrong = new TreeSet<>();
        for (Declaration declaration : declarations) {
            words.stream()
                    .filter(word -> word.isIn(declaration))
                    .forEach(word -> wrong.add(declaration + ": \"" + word.word() + "\", say " + word.instead()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LayoutManager, true",
        "ForumEntityManager, false",
        "takeManagers, true",
        "manage, false",
        "implOf, true",
        "MAX_AT_ONCE, true",
        "atOnce, true",
        "chatOnce, false",
        "tending, true",
        "attending, false",
        "tend-posts, true",
        "ask.look, true",
        "ask.outlook, false",
        "dataSource, false",
        "data, true"
    })
    void findsWholeWordsOnly(String name, boolean forbidden) throws IOException {
        Declaration declaration = new Declaration("Owner", name);
        assertThat(words().stream().anyMatch(word -> word.isIn(declaration))).isEqualTo(forbidden);
    }

    private static List<ForbiddenWord> words() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        return format.parse(Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)).stream()
                .map(ForbiddenWord::of)
                .toList();
    }

    /** Returns the words of a name in lower case, separated and surrounded by spaces. */
    private static String split(String name) {
        return BOUNDARY.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("  ", " ", " "));
    }
}
