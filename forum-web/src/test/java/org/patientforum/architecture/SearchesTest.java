package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searches treat % and _ as ordinary characters: each takes its pattern from {@code LikePattern}. */
class SearchesTest {

    /** {@code like} followed by a parameter or a function, not by a literal. */
    private static final Pattern LIKE = Pattern.compile("(?i)\\blike (?!')(?=[:?\\w(])([^\\s]+)( escape '!')?");

    private static final Pattern IN_QUERY = Pattern.compile("(?i)\\blike (?:[:?]|\\w+\\()");

    @Test
    void searchesEscapeWildcards() throws IOException {
        List<String> searches = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher like = IN_QUERY.matcher(source);
            while (like.find()) {
                String name = file.getFileName().toString();
                searches.add(name);
                Matcher whole = LIKE.matcher(source).region(like.start(), source.length());
                if (!whole.lookingAt() || whole.group(2) == null || !source.contains("LikePattern.")) {
                    wrong.add(
                            name + ": " + source.substring(like.start(), Math.min(source.length(), like.start() + 60)));
                }
            }
        }
        assertThat(searches).contains("MemberLists.java", "SettingValues.java", "WatchedWords.java", "MailLog.java");
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("forum-domain", "forum-notifications", "forum-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("LikePattern.java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
