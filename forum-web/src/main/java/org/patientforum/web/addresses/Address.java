package org.patientforum.web.addresses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one way to write the address of a page. In the path, {@code #} stands for the number of a thing, {@code *} for a word that the page itself looks
 * at. What the query may ask for is listed with its type; parameters that no page knows do no harm.
 */
final class Address {

    /** A positive number as we write it: no sign, no zero in front, and small enough for a {@code long}. */
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    /** Greater ones overflow an {@code int}, and nothing has so many. */
    private static final Pattern INT = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern LONG = Pattern.compile(NUMBER);

    private final Pattern path;
    private final boolean secret;
    private final Map<String, Predicate<String>> parameters = new HashMap<>();
    private final Map<String, String> identifying = new LinkedHashMap<>();

    private Address(String path, boolean secret) {
        this.path = Pattern.compile(path);
        this.secret = secret;
    }

    static Address of(String path) {
        return new Address(
                Arrays.stream(path.split("(?<=[#*])|(?=[#*])"))
                        .map(part -> switch (part) {
                            case "#" -> NUMBER;
                            case "*" -> "[^/]+";
                            default -> Pattern.quote(part);
                        })
                        .collect(Collectors.joining()),
                path.contains("*"));
    }

    /** Its last part is one of the words of the type. */
    static <E extends Enum<E>> Address of(String folder, Class<E> words) {
        return new Address(Pattern.quote(folder) + "(?:" + String.join("|", names(words)) + ")", false);
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

    /** The query may have a sign of ours, such as a sum of what was shown; forms also send none. */
    Address token(String name) {
        parameters.put(name, value -> value.isEmpty() || TOKEN.matcher(value).matches());
        return this;
    }

    /** Another value of this parameter is another page: without it the page is that of the usual value. */
    Address identifying(String name, String usual) {
        identifying.put(name, usual);
        return this;
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    boolean matchesPath(String asked) {
        return path.matcher(asked).matches();
    }

    /** Whether the address says what this parameter may be. */
    boolean hasParameter(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether the address says that this parameter may be this. */
    boolean accepts(String parameter, String value) {
        return hasParameter(parameter) && parameters.get(parameter).test(value);
    }

    /** Whether each parameter of the query that the page looks at is there once, and is what it may be. */
    boolean matchesQuery(String query) {
        Set<String> seen = new HashSet<>();
        return pairs(query).allMatch(pair -> {
            Predicate<String> may = parameters.get(pair[0]);
            return may == null || seen.add(pair[0]) && may.test(pair[1]);
        });
    }

    /** The address without what makes no other page of it; null if it holds a secret, which is not repeated. */
    String canonical(String asked, String query) {
        String identifyingQuery = pairs(query)
                .filter(pair -> identifying.containsKey(pair[0]) && !pair[1].equals(identifying.get(pair[0])))
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + pair[1])
                .sorted()
                .collect(Collectors.joining("&"));
        return secret ? null : asked + (identifyingQuery.isEmpty() ? "" : "?" + identifyingQuery);
    }

    private static Stream<String[]> pairs(String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .map(pair -> new String[] {decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1])});
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
