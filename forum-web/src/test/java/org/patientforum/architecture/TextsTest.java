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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All languages have the same keys, and pages use only keys that exist. */
class TextsTest {

    private static final Pattern TRANSLATION = Pattern.compile("_[a-z]{2}(_[A-Z]{2})?\\.properties$");
    private static final Pattern KEY =
            Pattern.compile("\\b(\\w*[tT]ext)\\['([^']+)']|words\\.\\w+\\((\\w*[tT]ext), '([^']+)'[,)]");

    private static final Pattern BUNDLE = Pattern.compile("\\b(\\w*[tT]ext)\\['");
    private static final Pattern DECLARED = Pattern.compile(
            "<resource-bundle>\\s*<base-name>texts\\.([a-z-]+)</base-name>\\s*<var>(\\w+)</var>\\s*</resource-bundle>");

    static Stream<Path> bundles() {
        return Stream.of("../forum-domain", "../forum-notifications", ".").flatMap(TextsTest::bundlesOf);
    }

    static Stream<Path> filesOfProperties() {
        return Stream.of("../forum-domain", "../forum-notifications", ".", "../forum-ear")
                .flatMap(module -> filesIn(Path.of(module, "src")))
                .filter(file -> file.toString().endsWith(".properties"));
    }

    /** If a key occurs twice, the last value wins, and a page shows the wrong text. */
    @ParameterizedTest
    @MethodSource("filesOfProperties")
    void keysAreUnique(Path file) throws IOException {
        List<Object> duplicates = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    duplicates.add(key);
                }
                return super.put(key, value);
            }
        };
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        assertThat(texts).as("keys of " + file).isNotEmpty();
        assertThat(duplicates).as("duplicate keys in " + file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameKeys(Path bundle) throws IOException {
        Path original = Path.of(TRANSLATION.matcher(bundle.toString()).replaceFirst(".properties"));
        assertThat(keys(bundle)).isEqualTo(keys(original));
    }

    @ParameterizedTest
    @MethodSource("org.patientforum.architecture.PagesTest#pages")
    void pagesUseExistingKeys(Path page) throws IOException {
        Map<String, Set<String>> declared = declared();
        for (MatchResult key : matches(KEY, page)) {
            String bundle = key.group(1) == null ? key.group(3) : key.group(1);
            String name = key.group(2) == null ? key.group(4) : key.group(2);
            assertThat(declared).containsKey(bundle);
            assertThat(declared.get(bundle)).as(bundle).contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("org.patientforum.architecture.PagesTest#pages")
    void pagesUseDeclaredBundles(Path page) throws IOException {
        assertThat(declared().keySet())
                .containsAll(matches(BUNDLE, page).stream()
                        .map(named -> named.group(1))
                        .toList());
    }

    /** Returns the keys of each bundle by the variable that pages use for it. */
    private static Map<String, Set<String>> declared() throws IOException {
        return matches(DECLARED, Path.of("src/main/webapp/WEB-INF/faces-config.xml")).stream()
                .collect(Collectors.toMap(
                        bundle -> bundle.group(2),
                        bundle -> keys(Path.of("src/main/resources/texts", bundle.group(1) + ".properties"))));
    }

    private static List<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }

    private static Stream<Path> bundlesOf(String module) {
        return filesIn(Path.of(module, "src/main/resources"))
                .filter(file -> file.toString().endsWith(".properties")
                        && !file.toString().contains("META-INF"));
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> keys(Path bundle) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
