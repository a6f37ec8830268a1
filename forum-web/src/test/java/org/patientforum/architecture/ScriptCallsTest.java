package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scripts call only functions that they declare or that browsers define. No compiler checks them: a call of an unknown function fails only when it
 * is reached, which is rare for those that report errors.
 */
class ScriptCallsTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/look");

    /** Strings, comments and regular expressions, which can contain text that looks like a call. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'|//[^\n]*|(?s:/\\*.*?\\*/)"
                    + "|(?<=[(,=:?!&|\\[]\\s?|\\breturn )/(?![*/])(?:[^/\\\\\\[\n]|\\\\.|\\[(?:[^\\]\\\\\n]|\\\\.)*+\\])++/[a-z]*");

    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s+(\\w+)\\s*\\(");

    /** A call that is not a method of an object. */
    private static final Pattern CALL = Pattern.compile("(?<![\\w$.])(?<!function )(\\w+)\\s*\\(");

    private static final Set<String> KEYWORDS = Set.of("catch", "for", "function", "if", "return", "switch", "while");

    /** Functions and constructors of the browser that the scripts may use. */
    private static final Set<String> BROWSER = Set.of(
            "Date",
            "DOMParser",
            "Error",
            "Event",
            "EventSource",
            "FormData",
            "Number",
            "String",
            "URLSearchParams",
            "clearTimeout",
            "fetch",
            "isNaN",
            "setTimeout");

    @Test
    void scriptsCallOnlyKnownFunctions() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        List<Path> scripts;
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
        }
        assertThat(scripts).hasSizeGreaterThan(2);
        for (Path script : scripts) {
            unknown.put(script.getFileName().toString(), unknownCalls(Files.readString(script)));
        }
        unknown.values().removeIf(Set::isEmpty);
        assertThat(unknown)
                .as("calls of functions that neither the script nor the browser defines")
                .isEmpty();
    }

    @Test
    void reportsCallsOfUnknownFunctions() {
        assertThat(unknownCalls("""
                /* see older(text) */
                function status(text) {
                  text.replace(/^(un)?(like)$/, "such as(this)");
                }
                if (answer.ok) {
                  say("not " + status(1)); // old(name)
                  setTimeout(function () { status(2); }, 10);
                  Cookies.set("a");
                }
                """)).containsExactly("say");
    }

    private static Set<String> unknownCalls(String script) {
        String code = NO_CODE.matcher(script).replaceAll("\"\"");
        Set<String> known = names(FUNCTION, code);
        known.addAll(KEYWORDS);
        known.addAll(BROWSER);
        Set<String> calls = names(CALL, code);
        calls.removeAll(known);
        return calls;
    }

    private static Set<String> names(Pattern pattern, String code) {
        return pattern.matcher(code)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
