package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/packages.md is generated from the package-info.java files, with a diagram. If it is out of date, this test writes the current page to
 * target/packages.md and fails: copy that file to docs.
 */
class PackageGuideTest {

    private static final Path PAGE = Path.of("../docs/packages.md");
    private static final Path EXPECTED = Path.of("target/packages.md");
    private static final List<String> MODULES = List.of("forum-domain", "forum-notifications", "forum-web");
    private static final Pattern DOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("@MayUse\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?m)^package org\\.patientforum\\.([\\w.]+);");
    private static final Pattern QUOTED = Pattern.compile("\"([\\w.]+)\"");

    private record GuideEntry(String name, String purpose, List<String> uses) {

        String feature() {
            return name.replaceAll("\\..*", "");
        }

        static GuideEntry read(Path file) {
            try {
                String source = Files.readString(file);
                String purpose = first(DOC, source)
                        .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                        .replaceAll("\\{@\\w+ (?:org\\.patientforum\\.[\\w.]+\\.)?([^}]+)}", "`$1`")
                        .strip();
                List<String> uses = QUOTED.matcher(first(USES, source))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .toList();
                return new GuideEntry(first(NAME, source), purpose, uses);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static String first(Pattern pattern, String source) {
            Matcher matcher = pattern.matcher(source);
            assertThat(matcher.find()).as(pattern + " in " + source).isTrue();
            return matcher.group(1);
        }
    }

    @Test
    void pageIsCurrent() throws IOException {
        String expected = page(packages());
        Files.writeString(EXPECTED, expected);
        assertThat(PAGE).as("copy forum-web/" + EXPECTED + " there").hasContent(expected);
    }

    private static List<GuideEntry> packages() throws IOException {
        TreeMap<String, GuideEntry> packages = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(GuideEntry::read)
                        .forEach(room -> packages.put(room.name(), room));
            }
        }
        return List.copyOf(packages.values());
    }

    private static String page(List<GuideEntry> packages) {
        String table = packages.stream()
                .map(room -> "| `%s` | %s | %s |\n".formatted(room.name(), room.purpose(), code(room.uses())))
                .collect(Collectors.joining());
        return """
                # The packages

                A package below `org.patientforum` is a feature or a room of one. Each says in its `package-info.java` what it is for, what it must not
                know, and which others it may use; `PackagesTest` compares that with the code. This page is made from there by `PackageGuideTest`,
                which fails while the page is out of date and writes what it should be to `forum-web/target/packages.md`.

                ## The features of the domain

                An arrow leads to what a feature uses. All may use `shared`; `notifications` and `web` use all of these.

                ```mermaid
                graph BT
                %s```

                ## The rooms

                | package | what it is for | uses, besides `shared` |
                |---|---|---|
                %s""".formatted(diagram(packages), table);
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String diagram(List<GuideEntry> packages) {
        TreeSet<String> arrows = new TreeSet<>();
        packages.stream()
                .filter(room -> domain(room.feature()))
                .forEach(room -> room.uses().stream()
                        .map(used -> used.replaceAll("\\..*", ""))
                        .filter(used -> domain(used) && !used.equals(room.feature()))
                        .forEach(used -> arrows.add("    " + room.feature() + " --> " + used + "\n")));
        return String.join("", arrows);
    }

    private static boolean domain(String feature) {
        return !List.of("shared", "notifications", "web").contains(feature);
    }
}
