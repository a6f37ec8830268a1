package org.patientforum.integration.authorisation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address of the forum, and something that most readers must not learn by it.
 *
 * @param page the page's file, or the servlet's pattern
 * @param path with the names of ids in braces
 * @param object what the ids are of; empty where the address takes none and shows nothing of anybody
 * @param answer {@code missing}: the answer is that to an id that does not exist; {@code hides}: it has no word of the thing
 * @param showsTo who reads the words there, which shows that the address is right; empty if nobody does
 */
public record Address(String page, String path, String object, String answer, String showsTo) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** All addresses that the list holds. */
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

    /** The path with these ids. */
    String filled(Map<String, Object> values) {
        return NAME.matcher(path)
                .replaceAll(name -> String.valueOf(values.getOrDefault(name.group(1), "no-" + name.group(1))));
    }

    @Override
    public String toString() {
        return path + " of " + object;
    }
}
