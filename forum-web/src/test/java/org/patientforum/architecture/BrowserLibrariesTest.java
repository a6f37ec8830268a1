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

/** Checks browser libraries bundled in the scripts of PrimeFaces, which dependency scanners do not find. */
class BrowserLibrariesTest {

    private static final Pattern JS_COOKIE = Pattern.compile("js-cookie v([0-9.]+)");

    /**
     * js-cookie up to 3.0.5 has CVE-2026-46625: if a script passes it cookie attributes that an attacker controls as JSON, a {@code __proto__} member
     * sets further attributes of the cookie. Version 3.0.7 fixes it. PrimeFaces still bundles 3.0.5, which is harmless here as long as
     * {@link #ownScriptsSetNoCookies()} passes: PrimeFaces itself passes only attributes of its own. If this test fails, PrimeFaces bundles another
     * version: from 3.0.7 on, delete both tests.
     */
    @Test
    void jsCookieHasTheReviewedVersion() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/resources/primefaces/core.js")) {
            String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(JS_COOKIE.matcher(core).results().map(found -> found.group(1)))
                    .containsExactly("3.0.5");
        }
    }

    @Test
    void ownScriptsSetNoCookies() throws IOException {
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
