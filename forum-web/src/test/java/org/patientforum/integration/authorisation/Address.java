package org.patientforum.integration.authorisation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A path of the forum and an object that most readers must not learn about from it.
 *
 * @param page the file of the page or the URL pattern of the servlet
 * @param path the path, with names of ids in braces
 * @param object what the ids identify; empty if the path takes no id and shows nothing personal
 * @param answer {@code missing}: the response equals that for an unknown id; {@code hides}: the response contains no text of the object
 * @param showsTo the caller who can read the text, which proves that the path is right; empty if nobody can
 */
public record Address(String page, String path, String object, String answer, String showsTo) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Returns all lines of addresses.csv. */
    public static List<Address> all() {
        return AuthorisationTable.records("/addresses.csv").stream()
                .map(line -> new Address(
                        line.get("page"),
                        line.get("path"),
                        line.get("object"),
                        line.get("answer"),
                        line.get("shows_to")))
                .toList();
    }

    /** Returns the path with these ids filled in. */
    String filled(Map<String, Object> values) {
        return NAME.matcher(path)
                .replaceAll(name -> String.valueOf(values.getOrDefault(name.group(1), "no-" + name.group(1))));
    }

    @Override
    public String toString() {
        return path + " of " + object;
    }
}
