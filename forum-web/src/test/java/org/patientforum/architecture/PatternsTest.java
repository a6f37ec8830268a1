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
 * Somebody else decides how long a path, a header, a mail or a typed text is. Java's regular expressions go one call deeper for each turn of a repeated group, and
 * may try a text over and over again: neither the stack nor the time may grow beyond bounds.
 */
class PatternsTest {

    private static final List<String> MODULES =
            List.of("forum-domain", "forum-notifications", "forum-web", "forum-ear");

    /** A group repeated without a limit that gives signs back: its depth grows with the text. */
    private static final Pattern DEEP = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"");

    private static final Pattern REPEATED_GROUP = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//).*$");

    /** Of a text that is matched as a whole, from its beginning. */
    private static final int LONG = 2_000;

    /** Of a text in which all matches are looked for. */
    private static final int SHORT = 200;

    /** So many looks at a text: a row of signs may be read again from each of them, but not again within that. */
    private static final long LOOKS = 12L * SHORT * SHORT;

    private static final int MOST_WORDS = 12;

    private static final int SMALL_STACK = 256 * 1024;

    @Test
    void repeatedGroupsGiveNothingBack() throws IOException {
        Set<String> deep = new TreeSet<>();
        for (Path file : sources()) {
            Matcher literal =
                    DEEP.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (literal.find()) {
                if (REPEATED_GROUP.matcher(literal.group()).find()) {
                    deep.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        assertThat(deep).as("write )*+ or )++ instead").isEmpty();
    }

    @Test
    void noTextTakesLongOrTheWholeStack() throws Exception {
        Map<String, Pattern> patterns = constants();
        assertThat(patterns).hasSizeGreaterThan(100).containsKey("PathSyntax.ALLOWED");
        Set<String> wrong = new TreeSet<>();
        Thread reader = new Thread(
                null,
                () -> patterns.forEach(
                        (name, pattern) -> fault(pattern).ifPresent(fault -> wrong.add(name + ": " + fault))),
                "small stack",
                SMALL_STACK);
        reader.start();
        reader.join();
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> fault(Pattern pattern) {
        return rows(pattern).flatMap(row -> fault(pattern, row).stream()).findFirst();
    }

    private static Optional<String> fault(Pattern pattern, Row row) {
        try {
            pattern.matcher(new Counted(row.text(LONG))).matches();
            Matcher anywhere = pattern.matcher(new Counted(row.text(SHORT)));
            while (anywhere.find()) {
                // all of them, as a replacement does
            }
            return Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.of("deep at " + row);
        } catch (IllegalStateException e) {
            return Optional.of("long at " + row);
        }
    }

    /**
     * A long text.
     *
     * @param begin what stands before the row
     * @param unit what it repeats
     */
    private record Row(String begin, String unit) {

        /** With a sign behind it that nobody expects. */
        String text(int length) {
            return begin + unit.repeat(length / unit.length()) + "\u0001";
        }
    }

    /** Rows of what the pattern itself speaks of. */
    private static Stream<Row> rows(Pattern pattern) {
        String written = pattern.pattern();
        Set<String> units =
                new LinkedHashSet<>(List.of("a", "0", " ", "\n", "a.", "a ", "0 ", "a-", "@a", "%41", "((", "\"a"));
        written.chars()
                .filter(sign -> sign > ' ' && !Character.isLetterOrDigit(sign))
                .forEach(sign -> units.add(Character.toString(sign)));
        WORD.matcher(written).results().limit(MOST_WORDS).forEach(word -> units.add(word.group() + " "));
        String begin = written.replaceFirst("(?s)[^\\w/: -].*", "");
        return units.stream().flatMap(unit -> Stream.of("", begin).distinct().map(before -> new Row(before, unit)));
    }

    /** All that are kept in static fields: alone, in lists, or in the constants of an enum. */
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

    private static void add(Map<String, Pattern> found, String name, Object held) {
        if (held instanceof Pattern pattern) {
            found.put(name, pattern);
        } else if (held instanceof Collection<?> several) {
            several.forEach(each -> found.put(name + " " + each, (Pattern) each));
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

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new IllegalStateException("looked at too often");
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
