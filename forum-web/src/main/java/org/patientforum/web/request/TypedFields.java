package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person typed into a form, apart from what the form carries for itself, and without secrets. */
public final class TypedFields {

    private static final Pattern CONTROLS = Pattern.compile(
            "form_token|kept|place|page|to|next|draft|draftSaves|seen|again|sentPost|sentSeen|shown|(?:jakarta|javax)\\.faces\\..*|primefaces\\..*");

    private static final Pattern SECRETS = Pattern.compile("(?i).*(?:password|secret|code|current).*");

    /** Longer than what a choice or the words on a button look like. */
    private static final int MAX_BUTTON_LENGTH = 40;

    /** Fields that people write in, in any script: many write a whole sentence without a blank. */
    private static final Pattern WRITTEN_IN = Pattern.compile(
            "text|title|note|question|answer|reply|thanks|why|closeWhy|facts|replacement|description|markdown|name|mailName|pattern|hours|takeOver|pseudonym|email|badge|address|moderator|numbers?|first|last|from|since|until|sanctionUntil|into|.*[wW]ords");

    /** Fields that people write in on one page and choose from on another. */
    private static final Pattern WRITTEN_OR_CHOSEN = Pattern.compile("value|contact|.*reason");

    /** What choices and numbers look like. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z0-9_:.-]{1,40}");

    private static final int MAX_FIELDS = 100;

    private TypedFields() {}

    /** Names and values of the fields, in their order. Buttons are among them: only the page tells them apart. */
    public static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean kept = values.length == 1
                    && !values[0].isEmpty()
                    && (!values[0].equals(name) || WRITTEN_IN.matcher(name).matches())
                    && !CONTROLS.matcher(name).matches()
                    && !isSecret(name);
            if (kept && fields.size() < MAX_FIELDS) {
                fields.put(name, values[0]);
            }
        });
        return fields;
    }

    /** Whether a field of this name may hold a password or the like. */
    static boolean isSecret(String name) {
        return SECRETS.matcher(name).matches();
    }

    /** The fields that hold words, and not a choice, a number or the name of a button. */
    public static Map<String, String> texts(HttpServletRequest request) {
        return texts(of(request));
    }

    /** Of some fields those that hold texts. */
    public static Map<String, String> texts(Map<String, String> fields) {
        Map<String, String> texts = new LinkedHashMap<>(fields);
        texts.entrySet().removeIf(field -> !isText(field.getKey(), field.getValue()));
        return texts;
    }

    private static boolean isText(String name, String value) {
        return value.length() > MAX_BUTTON_LENGTH
                || WRITTEN_IN.matcher(name).matches()
                || WRITTEN_OR_CHOSEN.matcher(name).matches()
                        && !CHOICE.matcher(value).matches();
    }
}
