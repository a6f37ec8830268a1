package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the documents, the decisions, the changelog and the workflows. */
class RepositoryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern ACTION = Pattern.compile("(?m)^ *-? *uses: *(\\S+)");

    @Test
    void linksAreValid() throws IOException {
        Set<String> broken = new TreeSet<>();
        int links = 0;
        for (Path document : documents()) {
            for (MatchResult link :
                    LINK.matcher(withoutCode(document)).results().toList()) {
                if (!link.group(1).contains(":")) {
                    links++;
                    if (!exists(document, link.group(1), link.group(2))) {
                        broken.add(ROOT.relativize(document) + " → " + link.group());
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(50);
        assertThat(broken).isEmpty();
    }

    @Test
    void decisionsAreListed() throws IOException {
        String list = Files.readString(DECISIONS.resolve("README.md"));
        Map<Integer, String> decisions = decisions();
        decisions.forEach((number, file) -> assertThat(list).contains("| [" + number + "](" + file + ") |"));
        int last = decisions.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(IntStream.rangeClosed(1, last)
                        .filter(number -> !decisions.containsKey(number))
                        .filter(number -> !list.contains("There is no decision " + number + ".")))
                .as("numbers that have neither a decision nor an explanation")
                .isEmpty();
    }

    @Test
    void decisionsHaveTheSameSections() throws IOException {
        for (String file : decisions().values()) {
            String decision = Files.readString(DECISIONS.resolve(file));
            assertThat(SECTION.matcher(decision).results().map(section -> section.group(1)))
                    .as(file)
                    .containsExactly("Status", "Context", "Decision", "Consequences", "Alternatives");
            assertThat(decision).contains("\n## Status\nAccepted, 20");
        }
    }

    @Test
    void changelogStartsWithThisVersion() throws IOException {
        String version = Stream.of(Files.readString(ROOT.resolve("pom.xml")))
                .flatMap(pom -> VERSION.matcher(pom).results())
                .findFirst()
                .orElseThrow()
                .group(1);
        String number = Pattern.quote(version.replace("-SNAPSHOT", ""));
        String day = version.endsWith("-SNAPSHOT") ? "unreleased" : "\\d{4}-\\d{2}-\\d{2}";
        String newest = Files.readAllLines(ROOT.resolve("CHANGELOG.md")).stream()
                .filter(line -> line.startsWith("## "))
                .findFirst()
                .orElseThrow();
        assertThat(newest).matches("## " + number + " \\(" + day + "\\)");
    }

    /** Tags can be moved to other code; commits cannot. */
    @Test
    void workflowsPinActionsAndAreReadOnly() throws IOException {
        for (Path workflow : files(ROOT.resolve(".github/workflows"), ".yml")) {
            String text = Files.readString(workflow);
            assertThat(ACTION.matcher(text).results().map(found -> found.group(1)))
                    .as(workflow.toString())
                    .isNotEmpty()
                    .allMatch(action -> action.matches("[\\w./-]+@[0-9a-f]{40}"));
            assertThat(text).contains("\npermissions:\n  contents: read\n\n");
        }
    }

    private static Map<Integer, String> decisions() throws IOException {
        Map<Integer, String> decisions = new TreeMap<>();
        for (Path file : files(DECISIONS, ".md")) {
            String name = file.getFileName().toString();
            if (!name.equals("README.md")) {
                int number = Integer.parseInt(name.substring(0, 4));
                assertThat(Files.readString(file)).startsWith("# " + number + ". ");
                assertThat(decisions.put(number, name))
                        .as("another decision " + number)
                        .isNull();
            }
        }
        return decisions;
    }

    private static Set<Path> documents() throws IOException {
        Set<Path> documents = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (String folder : new String[] {"docs", "bench", ".github"}) {
            documents.addAll(files(ROOT.resolve(folder), ".md"));
        }
        return documents;
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean exists(Path document, String file, String heading) throws IOException {
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        return Files.exists(target)
                && (heading == null
                        || HEADING.matcher(withoutCode(target))
                                .results()
                                .anyMatch(found -> anchor(found.group(1)).equals(heading)));
    }

    /** Returns a heading's anchor as GitHub makes it: lower case, words joined by hyphens. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(Path document) throws IOException {
        return Files.readString(document).replaceAll("(?ms)^```.*?^```", "");
    }
}
