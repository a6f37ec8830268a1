package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form that a person filled in, without control fields and secrets. */
public final class TypedFields {

    private static final Pattern CONTROLS = Pattern.compile(
            "form_token|kept|place|page|to|next|draft|draftSaves|seen|again|sentPost|sentSeen|shown|(?:jakarta|javax)\\.faces\\..*|primefaces\\..*|rows[_:].*");

    private static final Pattern SECRETS = Pattern.compile("(?i).*(?:password|secret|code|current).*");

    /** Longer values are neither choices nor labels of buttons. */
    private static final int MAX_BUTTON_LENGTH = 40;

    /** Fields for free text, in any script: in many languages a whole sentence has no blank. */
    private static final Pattern WRITTEN_IN = Pattern.compile(
            "text|title|note|message|list|question|answer|reply|thanks|why|closeWhy|facts|replacement|description|markdown|name|mailName|pattern|hours|takeOver|pseudonym|email|badge|address|moderator|numbers?|first|last|from|since|until|sanctionUntil|into|.*[wW]ords");

    /** Fields that hold free text on one page and a choice on another. */
    private static final Pattern WRITTEN_OR_CHOSEN = Pattern.compile("value|contact|.*reason");

    /** The form of choices and numbers. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z0-9_:.-]{1,40}");

    private static final int MAX_FIELDS = 100;

    private TypedFields() {}

    /** Names and values of the fields, in their order. Includes buttons, which only the page can tell apart. */
    public static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean relevant = values.length == 1
                    && !values[0].isEmpty()
                    && (!values[0].equals(name) || WRITTEN_IN.matcher(name).matches())
                    && !CONTROLS.matcher(name).matches()
                    && !isSecret(name);
            if (relevant && fields.size() < MAX_FIELDS) {
                fields.put(name, values[0]);
            }
        });
        return fields;
    }

    /** Whether a field of this name may hold a password or another secret. */
    static boolean isSecret(String name) {
        return SECRETS.matcher(name).matches();
    }

    /** The fields with text, without choices, numbers and names of buttons. */
    public static Map<String, String> texts(HttpServletRequest request) {
        return texts(of(request));
    }

    /** The fields among these that hold text. */
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
