package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The code tours in the developer's guide: each file exists, and the stated number of files is correct. */
class TourTest {

    private static final Pattern WAY = Pattern.compile("- \\*\\*(.+) \\((\\d+) files\\):\\*\\* ([^*]+?)\\.\n");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @TestFactory
    Stream<DynamicTest> toursNameExistingFiles() throws IOException {
        Set<String> files = sources();
        List<MatchResult> ways = WAY.matcher(Files.readString(Path.of("../docs/developers-guide.md")))
                .results()
                .toList();
        assertThat(ways).hasSize(4);
        return ways.stream()
                .map(way -> DynamicTest.dynamicTest(way.group(1), () -> {
                    List<String> names = NAME.matcher(way.group(3))
                            .results()
                            .map(name -> name.group(1))
                            .toList();
                    assertThat(names).doesNotHaveDuplicates().hasSize(Integer.parseInt(way.group(2)));
                    assertThat(names).allMatch(name -> files.contains(name.contains(".") ? name : name + ".java"));
                }));
    }

    private static Set<String> sources() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("forum-domain", "forum-notifications", "forum-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
