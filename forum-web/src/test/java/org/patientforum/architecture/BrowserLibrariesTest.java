package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Libraries for browsers that PrimeFaces packs into its scripts, where no tool looks for them. */
class BrowserLibrariesTest {

    private static final Pattern JS_COOKIE = Pattern.compile("js-cookie v([0-9.]+)");

    /**
     * js-cookie up to 3.0.5 has CVE-2026-46625: where a script hands it cookie attributes that an attacker wrote as JSON, a {@code __proto__} among them
     * sets further attributes of that cookie. 3.0.7 mends it. PrimeFaces still packs 3.0.5, which harms nobody here as long as
     * {@link #noScriptOfOursSetsCookies()} holds: PrimeFaces itself hands over attributes of its own only. When this test fails, a new PrimeFaces has come with
     * another js-cookie: with 3.0.7 or newer both tests may go.
     */
    @Test
    void jsCookieIsTheVersionThatWasLookedAt() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/resources/primefaces/core.js")) {
            String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(JS_COOKIE.matcher(core).results().map(found -> found.group(1)))
                    .containsExactly("3.0.5");
        }
    }

    @Test
    void noScriptOfOursSetsCookies() throws IOException {
        List<String> uses;
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            uses = files.filter(file -> file.toString().matches(".+\\.(js|xhtml|html)"))
                    .flatMap(BrowserLibrariesTest::cookieCalls)
                    .toList();
        }
        assertThat(uses).isEmpty();
    }

    private static Stream<String> cookieCalls(Path file) {
        try {
            return Pattern.compile("setCookie|\\bCookies\\b|document\\.cookie")
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(call -> file + ": " + call)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
