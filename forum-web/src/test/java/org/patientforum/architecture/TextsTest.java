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

/** Every language says everything, and pages ask only for texts that exist. */
class TextsTest {

    private static final Pattern TRANSLATION = Pattern.compile("_[a-z]{2}(_[A-Z]{2})?\\.properties$");
    private static final Pattern ASKED_FOR =
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

    /** The last of two would win, and some page would say what belongs on another. */
    @ParameterizedTest
    @MethodSource("filesOfProperties")
    void noKeyStandsTwiceInAFile(Path file) throws IOException {
        List<Object> twice = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, value);
            }
        };
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        assertThat(texts).as("keys of " + file).isNotEmpty();
        assertThat(twice).as("keys that stand twice in " + file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(Path bundle) throws IOException {
        Path original = Path.of(TRANSLATION.matcher(bundle.toString()).replaceFirst(".properties"));
        assertThat(keys(bundle)).isEqualTo(keys(original));
    }

    @ParameterizedTest
    @MethodSource("org.patientforum.architecture.PagesTest#pages")
    void pagesAskOnlyForTextsThatExist(Path page) throws IOException {
        Map<String, Set<String>> declared = declared();
        for (MatchResult asked : found(ASKED_FOR, page)) {
            String bundle = asked.group(1) == null ? asked.group(3) : asked.group(1);
            String key = asked.group(2) == null ? asked.group(4) : asked.group(2);
            assertThat(declared).containsKey(bundle);
            assertThat(declared.get(bundle)).as(bundle).contains(key);
        }
    }

    @ParameterizedTest
    @MethodSource("org.patientforum.architecture.PagesTest#pages")
    void pagesNameOnlyBundlesThatAreDeclared(Path page) throws IOException {
        assertThat(declared().keySet())
                .containsAll(found(BUNDLE, page).stream()
                        .map(named -> named.group(1))
                        .toList());
    }

    /** The texts of each bundle by the name that pages know it by. */
    private static Map<String, Set<String>> declared() throws IOException {
        return found(DECLARED, Path.of("src/main/webapp/WEB-INF/faces-config.xml")).stream()
                .collect(Collectors.toMap(
                        bundle -> bundle.group(2),
                        bundle -> keys(Path.of("src/main/resources/texts", bundle.group(1) + ".properties"))));
    }

    private static List<MatchResult> found(Pattern pattern, Path file) throws IOException {
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
