package org.patientforum.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A discussion to be posted, parsed from a text with the layout of the page that this forum grew from: title, followers, opening post, number of replies, replies,
 * each after a line "Posted".
 *
 * @param revealing words that a mail must not contain
 */
public record Story(String title, List<String> posts, List<String> revealing) {

    private static final Path REAL = Path.of("../../shared/data/hemifacial-spasm-thread.txt");
    private static final List<String> CONDITION = List.of("hemifacial", "spasm", "HFS", "Botox");

    /** Title, text and follow choice of a new discussion. */
    public record Opening(String title, String text, String follow) {}

    /** Returns a discussion of our own. */
    public static Story own() {
        try (InputStream in = Story.class.getResourceAsStream("hemifacial-spasm.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the discussion that the forum grew from, if its text lies beside the project. */
    public static Optional<Story> real() {
        try {
            return Files.exists(REAL) ? Optional.of(parse(Files.readString(REAL))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story parse(String text) {
        String title = text.lines().findFirst().orElseThrow();
        String[] parts =
                text.split("(?m)^\\s*(?:• )?Posted\\b.*$|^\\d+ likes, \\d+ replies$|^Report or request deletion$");
        List<String> posts = Stream.of(parts[1], parts[3], parts[4])
                .map(post -> post.lines()
                        .map(String::strip)
                        .reduce("", (a, b) -> a + "\n" + b)
                        .strip())
                .toList();
        return new Story(title, posts, CONDITION);
    }

    /** Returns the opening post of a member who follows replies instantly. */
    public Opening opening() {
        return new Opening(title, posts.get(0), DiscussionPage.NOW);
    }

    /** Returns some words of a post as rendered on a page. */
    public String words(int number) {
        return posts.get(number - 1).lines().findFirst().orElseThrow().split("[.?!,]")[0];
    }

    @Override
    public String toString() {
        return title;
    }
}
