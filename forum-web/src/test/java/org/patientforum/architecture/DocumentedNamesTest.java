package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes and members that developers' documents name in backticks exist, in the sources or in a library that they import. */
class DocumentedNamesTest {

    private static final Path ROOT = Path.of("..");

    /** Guides for people who do not read the code. */
    private static final Set<String> OTHER_READERS = Set.of("administrators-guide.md", "moderators-guide.md");

    private static final Set<String> EXCEPTIONS = Set.of(
            // examples of a feature that does not exist
            "Thanks",
            "ModeratorThanked",
            // endings of names
            "Bean",
            "Meanwhile",
            // former names, and the name of an entity in queries
            "House",
            "Office",
            "Ward",
            "ForumGroup",
            // annotations that the forum does not use
            "Find",
            "Insert",
            "Repository",
            "Schedule",
            "ManyToOne");

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** A class, with its package, a member and arguments, or the name of its file. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z]\\w*\\.)*@?([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\(.*\\))?");

    private static final Pattern COMMENT = Pattern.compile("(?ms)^ */\\*.*?\\*/");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)");

    /** The sources of each type by its simple name. */
    private static final Map<String, String> TYPES = new HashMap<>();

    private static final Set<String> IMPORTS = new TreeSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String folder : List.of("forum-domain", "forum-notifications", "forum-web", "forum-ear", "bench")) {
            for (Path file : files(ROOT.resolve(folder), ".java")) {
                String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
                TYPE.matcher(source)
                        .results()
                        .map(type -> type.group(1))
                        .distinct()
                        .forEach(type -> TYPES.merge(type, source, String::concat));
                IMPORT.matcher(source).results().forEach(found -> IMPORTS.add(found.group(1)));
            }
        }
    }

    static Stream<Path> documents() throws IOException {
        return Stream.concat(Stream.of(ROOT.resolve("CONTRIBUTING.md")), files(ROOT.resolve("docs"), ".md").stream())
                .filter(file -> !OTHER_READERS.contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesExist(Path document) throws IOException {
        String text = CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
        assertThat(CODE.matcher(text)
                        .results()
                        .map(code -> code.group(1))
                        .filter(name -> !exists(name))
                        .distinct())
                .as("names in %s that no source has", document)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PackagesTest, true",
        "PackagesTest.java, true",
        "shared.FirstRow, true",
        "'FirstRow.insert(em, entity)', true",
        "FirstRow.noSuchMethod, false",
        "NoSuchClass, false",
        "@RolesAllowed, true",
        "System.nanoTime, true",
        "following.follow, true",
        "AT_ONCE, true"
    })
    void findsNamesThatDoNotExist(String name, boolean exists) {
        assertThat(exists(name)).isEqualTo(exists);
    }

    @Test
    void exceptionsAreNeeded() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document : documents().toList()) {
            CODE.matcher(Files.readString(document)).results().forEach(code -> named.add(code.group(1)));
        }
        assertThat(EXCEPTIONS)
                .allMatch(name -> !TYPES.containsKey(name) && (named.contains(name) || named.contains("@" + name)));
    }

    private static boolean exists(String code) {
        List<MatchResult> found = NAME.matcher(code).results().toList();
        if (found.size() != 1 || !found.getFirst().group().equals(code)) {
            return true; // not the name of a class
        }
        String type = found.getFirst().group(1);
        String member = found.getFirst().group(2);
        if (EXCEPTIONS.contains(type)) {
            return true;
        }
        if (!TYPES.containsKey(type)) {
            return IMPORTS.contains(type) || inJava(type);
        }
        return member == null
                || member.equals("java")
                || Pattern.compile("\\b" + member + "\\b")
                        .matcher(TYPES.get(type))
                        .find();
    }

    private static boolean inJava(String type) {
        return Stream.of("java.lang.", "java.util.").anyMatch(folder -> {
            try {
                return Class.forName(folder + type) != null;
            } catch (ClassNotFoundException unknown) {
                return false;
            }
        });
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
