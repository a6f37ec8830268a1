package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** English texts use the terms of docs/words.md and not the synonyms listed there. */
class TermsTest {

    private static final Path TABLE = Path.of("../docs/words.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ?([^|]*)\\|$");
    private static final Pattern PHRASE = Pattern.compile("`([^`]+)`");
    private static final Pattern TRANSLATION = Pattern.compile("_[a-z]{2}\\.properties$");

    /** A phrase to avoid and the term to use instead. */
    private record Term(String term, String phrase, Pattern pattern) {

        static Term of(String term, String phrase) {
            String words = phrase.endsWith("*")
                    ? Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "[\\p{L}-]*"
                    : Pattern.quote(phrase);
            return new Term(
                    term,
                    phrase,
                    Pattern.compile(
                            "(?<![\\p{L}.-])" + words + "(?![\\p{L}-]|\\.\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    static Stream<Path> english() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : new String[] {
            "src/main/resources/texts", "src/main/resources/pages", "../forum-notifications/src/main/resources/texts"
        }) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                found.filter(file -> !TRANSLATION.matcher(file.toString()).find())
                        .filter(file -> !file.endsWith("error-fields.properties"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("english")
    void usesTerms(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Term> terms = terms();
        texts(file).forEach((key, text) -> wrong.addAll(breaches(terms, key, text)));
        assertThat(wrong).as("texts of " + file + " against docs/words.md").isEmpty();
    }

    @Test
    void tableHasTerms() throws IOException {
        assertThat(terms()).hasSizeGreaterThan(50);
        assertThat(english()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write your email address | true
            Enter your email address |
            Staff have taken back this post | true
            Create an account | true
            How you hear of it | true
            Our mails say so | true
            mails.properties |
            Somebody wrote | true
            Ask who wrote it | true
            The people who wrote it |
            """)
    void findsPhrasesToAvoid(String text, String breach) throws IOException {
        assertThat(breaches(terms(), "key", text).isEmpty()).isEqualTo(breach == null);
    }

    private static List<String> breaches(List<Term> terms, String key, String text) {
        return terms.stream()
                .filter(term -> term.pattern().matcher(text).find())
                .map(term -> key + ": “" + term.phrase() + "” → " + term.term() + " in “" + text + "”")
                .toList();
    }

    private static List<Term> terms() throws IOException {
        String table = Files.readString(TABLE);
        List<Term> terms = new ArrayList<>();
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            PHRASE.matcher(row.group(2)).results().forEach(phrase -> terms.add(Term.of(row.group(1), phrase.group(1))));
        }
        return terms;
    }

    /** Returns the texts of a file by key, or the lines of a Markdown page by number. */
    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (file.toString().endsWith(".md")) {
            String[] lines = Files.readString(file).split("\n");
            for (int i = 0; i < lines.length; i++) {
                texts.put("line " + (i + 1), lines[i]);
            }
            return texts;
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
