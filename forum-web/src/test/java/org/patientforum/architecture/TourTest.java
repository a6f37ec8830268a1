package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code tours in the developer's guide: the files exist and belong together, and the stated numbers are correct. */
class TourTest {

    private static final String MAIL = "A mail, from the outbox to the mail server";

    private static final Pattern TOUR =
            Pattern.compile("- \\*\\*(.+?) \\((\\d+) files(?:, (\\d+) with its mail)?\\):\\*\\*"
                    + " (`[^*]+?`)\\. Also on the way \\((\\d+)\\): (`[^*]+?`)\\. In all (\\d+)\\.");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMENTS = Pattern.compile("(?ms)^ */\\*.*?\\*/|<!--.*?-->|^import .*?$");
    private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");

    /** Sources without comments and imports, by file name; templates of mails also with their folder. */
    private static final Map<String, String> SOURCES = new HashMap<>();

    /** A tour: the files that are counted, and others on the way. */
    private record Tour(
            String name, int files, Integer withMail, List<String> counted, int also, List<String> others, int all) {

        static Tour of(MatchResult found) {
            return new Tour(
                    found.group(1),
                    Integer.parseInt(found.group(2)),
                    found.group(3) == null ? null : Integer.valueOf(found.group(3)),
                    names(found.group(4)),
                    Integer.parseInt(found.group(5)),
                    names(found.group(6)),
                    Integer.parseInt(found.group(7)));
        }

        private static List<String> names(String list) {
            return NAME.matcher(list)
                    .results()
                    .map(name -> name.group(1))
                    .map(name -> name.contains(".") ? name : name + ".java")
                    .toList();
        }
    }

    @BeforeAll
    static void readSources() throws IOException {
        for (String module : List.of("forum-domain", "forum-notifications", "forum-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(java|xhtml|jte)"))
                        .toList()) {
                    String name = file.getFileName().toString();
                    SOURCES.put(
                            name.endsWith(".jte") ? file.getParent().getFileName() + "/" + name : name,
                            COMMENTS.matcher(Files.readString(file)).replaceAll(""));
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> tourNamesFilesThatBelongTogether() throws IOException {
        Map<String, Tour> tours = tours();
        Tour mail = tours.get(MAIL);
        return tours.values().stream()
                .map(tour -> DynamicTest.dynamicTest(tour.name(), () -> {
                    List<String> files = new ArrayList<>(tour.counted());
                    files.addAll(tour.others());
                    if (tour.withMail() != null) {
                        files.addAll(mail.counted());
                        files.addAll(mail.others());
                    }
                    assertThat(files).doesNotHaveDuplicates().isSubsetOf(SOURCES.keySet());
                    assertThat(files)
                            .as("files that no other one of the list uses, and that use none")
                            .allMatch(file -> files.stream()
                                    .anyMatch(
                                            other -> !other.equals(file) && (uses(file, other) || uses(other, file))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> tourStatesItsNumbers() throws IOException {
        Map<String, Tour> tours = tours();
        Tour mail = tours.get(MAIL);
        return tours.values().stream()
                .map(tour -> DynamicTest.dynamicTest(tour.name(), () -> {
                    boolean mailed = tour.withMail() != null;
                    assertThat(tour.counted()).hasSize(tour.files());
                    assertThat(tour.others()).hasSize(tour.also());
                    if (mailed) {
                        assertThat(tour.withMail()).isEqualTo(tour.files() + mail.files());
                    }
                    assertThat(tour.all()).isEqualTo(tour.files() + tour.also() + (mailed ? mail.all() : 0));
                }));
    }

    @Test
    void guideHasTours() throws IOException {
        assertThat(tours()).hasSize(5).containsKey(MAIL);
    }

    private static Map<String, Tour> tours() throws IOException {
        Map<String, Tour> tours = new HashMap<>();
        String guide = Files.readString(Path.of("../docs/developers-guide.md")).replaceAll("\n  (?=\\S)", " ");
        TOUR.matcher(guide).results().map(Tour::of).forEach(tour -> tours.put(tour.name(), tour));
        return tours;
    }

    /** Whether a source names the class, the bean, the include, the tag or the template that is the other file. */
    private static boolean uses(String file, String other) {
        String source = SOURCES.get(file);
        String stem = other.replaceFirst("\\.\\w+$", "").replaceFirst(".*/", "");
        if (other.endsWith(".java")) {
            return Pattern.compile("\\b" + stem + "\\b").matcher(source).find()
                    || BEAN.matcher(SOURCES.get(other))
                            .results()
                            .map(bean -> bean.group(1))
                            .anyMatch(bean -> Pattern.compile("#\\{[^}]*\\b" + bean + "\\b")
                                    .matcher(source)
                                    .find());
        }
        return source.contains("/" + stem + ".xhtml")
                || source.contains("\"" + stem + ".jte\"")
                || source.contains("<forum:" + stem + " ");
    }
}
