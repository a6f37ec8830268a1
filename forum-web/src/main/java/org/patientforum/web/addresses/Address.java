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
 * The canonical form of a page's address. In the path, {@code #} stands for a positive number and {@code *} for a
 * segment that the page itself checks. Query parameters are listed with their types; unlisted parameters are ignored.
 */
final class Address {

    /** A positive decimal number without sign or leading zeros that fits into a {@code long}. */
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    /** Nine digits at most, which fit into an {@code int}. */
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

    /** An address whose last segment is the name of one of the enum's constants. */
    static <E extends Enum<E>> Address of(String folder, Class<E> type) {
        return new Address(Pattern.quote(folder) + "(?:" + String.join("|", names(type)) + ")", false);
    }

    /** Allows a small positive number, such as a page number. */
    Address number(String name) {
        parameters.put(name, value -> INT.matcher(value).matches());
        return this;
    }

    /** Allows an id, or an empty value, which forms send. */
    Address id(String name) {
        parameters.put(name, value -> value.isEmpty() || LONG.matcher(value).matches());
        return this;
    }

    /** Allows the name of one of the enum's constants, or an empty value, which forms send. */
    <E extends Enum<E>> Address choice(String name, Class<E> type) {
        Set<String> names = names(type);
        parameters.put(name, value -> value.isEmpty() || names.contains(value));
        return this;
    }

    /** Allows a URL-safe token, such as a signature of what was shown, or an empty value, which forms send. */
    Address token(String name) {
        parameters.put(name, value -> value.isEmpty() || TOKEN.matcher(value).matches());
        return this;
    }

    /** Makes the parameter part of the canonical address unless it has its default value. */
    Address identifying(String name, String usual) {
        identifying.put(name, usual);
        return this;
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    boolean matchesPath(String requestPath) {
        return path.matcher(requestPath).matches();
    }

    /** Whether the parameter is listed. */
    boolean hasParameter(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether the parameter is listed and allows this value. */
    boolean accepts(String parameter, String value) {
        return hasParameter(parameter) && parameters.get(parameter).test(value);
    }

    /** Whether each listed parameter of the query occurs once and has an allowed value. */
    boolean matchesQuery(String query) {
        Set<String> seen = new HashSet<>();
        return pairs(query).allMatch(pair -> {
            Predicate<String> may = parameters.get(pair[0]);
            return may == null || seen.add(pair[0]) && may.test(pair[1]);
        });
    }

    /**
     * The address without parameters that do not identify the page; null if the path contains a secret, which must
     * not be repeated.
     */
    String canonical(String requestPath, String query) {
        String identifyingQuery = pairs(query)
                .filter(pair -> identifying.containsKey(pair[0]) && !pair[1].equals(identifying.get(pair[0])))
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + pair[1])
                .sorted()
                .collect(Collectors.joining("&"));
        return secret ? null : requestPath + (identifyingQuery.isEmpty() ? "" : "?" + identifyingQuery);
    }

    private static Stream<String[]> pairs(String query) {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .map(pair -> new String[] {decode(pair[0]), pair.length == 1 ? "" : decode(pair[1])});
    }

    /** Decodes as the container does. Malformed input is returned as it is and matches no type. */
    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return encoded;
        }
    }
}
