package org.patientforum.web.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one way to write the address of a page. In the path, {@code #} stands for the number of a thing, {@code *} for a word that the page itself looks
 * at. What the query may ask for is listed with its type; parameters that no page knows do no harm.
 */
final class Address {

    /** A positive number as we write it: no sign, no zero in front, and small enough for a {@code long}. */
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    /** Greater ones overflow an {@code int}, and nothing has so many. */
    private static final Pattern INT = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Pattern LONG = Pattern.compile(NUMBER);

    private final Pattern path;
    private final Map<String, Predicate<String>> parameters = new HashMap<>();

    private Address(String path) {
        this.path = Pattern.compile(path);
    }

    static Address of(String path) {
        return new Address(Arrays.stream(path.split("(?<=[#*])|(?=[#*])"))
                .map(part -> switch (part) {
                    case "#" -> NUMBER;
                    case "*" -> "[^/]+";
                    default -> Pattern.quote(part);
                })
                .collect(Collectors.joining()));
    }

    /** Its last part is one of the words of the type. */
    static <E extends Enum<E>> Address of(String folder, Class<E> words) {
        return new Address(Pattern.quote(folder) + "(?:" + String.join("|", names(words)) + ")");
    }

    /** The query may have the number of a page, or another small one. */
    Address number(String name) {
        parameters.put(name, value -> INT.matcher(value).matches());
        return this;
    }

    /** The query may have the id of something; forms also send none. */
    Address id(String name) {
        parameters.put(name, value -> value.isEmpty() || LONG.matcher(value).matches());
        return this;
    }

    /** The query may have one of the words of the type; forms also send none. */
    <E extends Enum<E>> Address choice(String name, Class<E> words) {
        Set<String> names = names(words);
        parameters.put(name, value -> value.isEmpty() || names.contains(value));
        return this;
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    boolean hasPath(String asked) {
        return path.matcher(asked).matches();
    }

    /** Whether the address says what this parameter may be. */
    boolean knows(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether each parameter of the query that the page looks at is there once, and is what it may be. */
    boolean hasQuery(String query) {
        if (query == null) {
            return true;
        }
        Map<String, String> seen = new HashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            Predicate<String> may = parameters.get(name);
            String value = pair.length == 1 ? "" : decoded(pair[1]);
            if (may != null && (seen.put(name, value) != null || !may.test(value))) {
                return false;
            }
        }
        return true;
    }

    /** As the container reads it; what cannot be read is no value that anything may have. */
    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return written;
        }
    }
}
