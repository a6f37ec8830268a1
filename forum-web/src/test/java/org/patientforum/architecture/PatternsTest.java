package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions match paths, headers, mails and typed text of any length. Java's matcher recurses for each repetition of a group and may
 * backtrack exponentially: this test bounds stack depth and time.
 */
class PatternsTest {

    private static final List<String> MODULES =
            List.of("forum-domain", "forum-notifications", "forum-web", "forum-ear");

    /** A string literal in a source file. */
    private static final Pattern STRING_LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"");

    /** An unbounded, backtracking repetition of a group: its recursion depth grows with the text. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//).*$");

    /** The length of a text that is matched as a whole. */
    private static final int MATCHED_LENGTH = 2_000;

    /** The length of a text that is searched for all matches. */
    private static final int SEARCHED_LENGTH = 200;

    /** The number of characters that a matcher may read: quadratic in the length, because a search starts at each character. */
    private static final long MAX_READS = 12L * SEARCHED_LENGTH * SEARCHED_LENGTH;

    private static final int MAX_WORDS = 12;

    private static final int STACK_SIZE = 256 * 1024;

    @Test
    void repeatedGroupsArePossessive() throws IOException {
        Set<String> backtracking = new TreeSet<>();
        for (Path file : sources()) {
            Matcher literal = STRING_LITERAL.matcher(
                    COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (literal.find()) {
                if (REPEATED_GROUP.matcher(literal.group()).find()) {
                    backtracking.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        assertThat(backtracking).as("write )*+ or )++ instead").isEmpty();
    }

    @Test
    void matchingIsBoundedInTimeAndStack() throws Exception {
        Map<String, Pattern> patterns = constants();
        assertThat(patterns).hasSizeGreaterThan(100).containsKey("PathSyntax.ALLOWED");
        Set<String> wrong = new TreeSet<>();
        Thread reader = new Thread(
                null,
                () -> patterns.forEach(
                        (name, pattern) -> problem(pattern).ifPresent(problem -> wrong.add(name + ": " + problem))),
                "small stack",
                STACK_SIZE);
        reader.start();
        reader.join();
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> problem(Pattern pattern) {
        return inputs(pattern)
                .flatMap(input -> problem(pattern, input).stream())
                .findFirst();
    }

    private static Optional<String> problem(Pattern pattern, Input input) {
        try {
            pattern.matcher(new CountingText(input.text(MATCHED_LENGTH))).matches();
            Matcher anywhere = pattern.matcher(new CountingText(input.text(SEARCHED_LENGTH)));
            while (anywhere.find()) {
                // find all matches, as a replacement does
            }
            return Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.of("stack overflow for " + input);
        } catch (IllegalStateException e) {
            return Optional.of("too slow for " + input);
        }
    }

    /**
     * A long input for a pattern.
     *
     * @param begin the text before the repetition
     * @param unit the repeated text
     */
    private record Input(String begin, String unit) {

        /** Returns the text, followed by a character that no pattern matches. */
        String text(int length) {
            return begin + unit.repeat(length / unit.length()) + "\u0001";
        }
    }

    /** Inputs made from the words and punctuation of the pattern itself. */
    private static Stream<Input> inputs(Pattern pattern) {
        String regex = pattern.pattern();
        Set<String> units =
                new LinkedHashSet<>(List.of("a", "0", " ", "\n", "a.", "a ", "0 ", "a-", "@a", "%41", "((", "\"a"));
        regex.chars()
                .filter(character -> character > ' ' && !Character.isLetterOrDigit(character))
                .forEach(character -> units.add(Character.toString(character)));
        WORD.matcher(regex).results().limit(MAX_WORDS).forEach(word -> units.add(word.group() + " "));
        String begin = regex.replaceFirst("(?s)[^\\w/: -].*", "");
        return units.stream().flatMap(unit -> Stream.of("", begin).distinct().map(before -> new Input(before, unit)));
    }

    /** All patterns in static fields, in collections there, or in fields of enum constants. */
    private static Map<String, Pattern> constants() throws IOException, ReflectiveOperationException {
        Map<String, Pattern> found = new LinkedHashMap<>();
        for (Class<?> type : types()) {
            for (Field field : type.getDeclaredFields()) {
                boolean holds = Pattern.class.equals(field.getType())
                        || Collection.class.isAssignableFrom(field.getType())
                                && field.getGenericType().getTypeName().contains("regex.Pattern");
                String name = type.getSimpleName() + "." + field.getName();
                if (holds && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    add(found, name, field.get(null));
                } else if (holds && type.isEnum()) {
                    field.setAccessible(true);
                    for (Object constant : type.getEnumConstants()) {
                        add(found, name + " of " + constant, field.get(constant));
                    }
                }
            }
        }
        return found;
    }

    private static void add(Map<String, Pattern> found, String name, Object value) {
        if (value instanceof Pattern pattern) {
            found.put(name, pattern);
        } else if (value instanceof Collection<?> patterns) {
            patterns.forEach(each -> found.put(name + " " + each, (Pattern) each));
        }
    }

    private static List<Class<?>> types() throws IOException, ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (source.contains("Pattern.compile(") && !file.startsWith("../forum-ear")) {
                String name = source.replaceFirst("(?s).*?(?m:^)package ([\\w.]+);.*", "$1") + "."
                        + file.getFileName().toString().replace(".java", "");
                Class<?> type = Class.forName(name);
                types.add(type);
                types.addAll(List.of(type.getDeclaredClasses()));
            }
        }
        return types;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** A text that counts how often its characters are read. */
    private static final class CountingText implements CharSequence {

        private final String text;
        private long reads;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MAX_READS) {
                throw new IllegalStateException("too many reads");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
