package org.patientforum.launcher;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Removes values from the error messages of databases, because they may be the name or email address of a member. Names of keys and constraints stay.
 */
final class ValueRedaction {

    /** A string in H2's quotes, in which a quote is doubled. */
    private static final String QUOTED = "(?:[^\"]++|\"\")*+";

    private static final String COLUMNS = "\\([^)\"]*\\)";

    /** The end of PostgreSQL's message within a message of its driver or of EclipseLink, or in a stack trace. */
    private static final String END =
            "(?=\\s*\\R\\s*(?:Hint|Position|Where|Location|Error Code|Call|Query|Caused by|Suppressed|Internal Exception)\\b"
                    + "|\\s*\\R\\s+(?:at |\\.\\.\\. \\d)|\\s*$)";

    private static final Map<Pattern, String> REPLACEMENTS = Map.of(
            // Detail: Key (name)=(value) already exists. Detail: Failing row contains (value, value).
            Pattern.compile("(?s)(D[eé]tail ?: [^\\v(]*+(?:\\([\\w\", ]+\\)=)?\\().*?" + END),
            "$1…)",
            // "public.member_key ON public.member(name) VALUES ( 'value' )"
            Pattern.compile("(Unique index or primary key violation: \"[^\"(]*" + COLUMNS + ")" + QUOTED + "\""),
            "$1 (…)\"",
            // "who: public.person FOREIGN KEY(member_id) REFERENCES public.member(id) (value)"
            Pattern.compile("(Referential integrity constraint violation: \"[^\"(]*" + COLUMNS
                    + "(?: REFERENCES [^\"(]*" + COLUMNS + ")?)" + QUOTED + "\""),
            "$1 (…)\"",
            // Map entry <table.81> with key <1> and value ( /* key:1 */ 1, 'value') 2/0 (…) is locked by tx 2 and can
            // not be updated …
            Pattern.compile("(?s)(Map entry <[^>]*+> with key <).*?(?=> and value )(> and value )"
                    + ".*?(?= is locked by tx \\d++ and can not be updated by tx \\d)"),
            "$1…$2(…)",
            // Row not found when trying to delete from index "public.member_key: ( /* key:1 */ 1, 'value')"
            Pattern.compile("(Row not found when trying to delete from index \"[^\"(:]*+: )" + QUOTED + "\""),
            "$1(…)\"",
            // Data conversion error converting "value"; Numeric value out of range: "value"; Cannot parse "DATE"
            // constant "value"
            Pattern.compile(
                    "(Data conversion error converting \"|Numeric value out of range: \"|Cannot parse \"[A-Z ]++\" constant \")"
                            + QUOTED + "\""),
            "$1…\"",
            // ERROR: invalid input syntax for type bigint: "value"; ERROR: date/time field value out of range: "value"
            Pattern.compile(
                    "(?s)(ERROR: (?:invalid input|invalid value|date/time field value|value)\\b[^:\"\\v]*+: ?\").*?\""
                            + END),
            "$1…\"",
            // "name CHARACTER VARYING(24)": "'value' (25)"
            Pattern.compile("(Value too long for column \"" + QUOTED + "\": \")" + QUOTED + "\""),
            "$1…\"");

    private ValueRedaction() {}

    /** Returns the text with each value replaced by an ellipsis. */
    static String redact(String text) {
        String redacted = text;
        for (Map.Entry<Pattern, String> replacement : REPLACEMENTS.entrySet()) {
            redacted = replacement.getKey().matcher(redacted).replaceAll(replacement.getValue());
        }
        return redacted;
    }
}
