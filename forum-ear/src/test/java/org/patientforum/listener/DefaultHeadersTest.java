package org.patientforum.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "http://forum.example.org/console/, /console/",
        "https://forum.example.org:8443/console/?x=http://y/, /console/?x=http://y/",
        "HTTP://other.example.org, /",
        "http://other.example.org?x=y, /?x=y",
        "http://x//other.example.org/, /other.example.org/",
        "/discussions/42?page=3#post-7, /discussions/42?page=3#post-7",
        "following, following"
    })
    void redirectsToPathOnly(String location, String path) {
        assertThat(DefaultHeaders.withoutOrigin(location)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "a=b, a=b; HttpOnly; SameSite=Lax; Secure",
        "a=b; Path=/; Secure, a=b; Path=/; Secure; HttpOnly; SameSite=Lax",
        "a=Secure; HttpOnly;SameSite=Strict, a=Secure; HttpOnly;SameSite=Strict; Secure",
        "a=b; httponly; samesite=lax; secure, a=b; httponly; samesite=lax; secure",
        "SameSite=x; Path=/HttpOnly, SameSite=x; Path=/HttpOnly; HttpOnly; SameSite=Lax; Secure"
    })
    void addsAllAttributesToCookie(String cookie, String complete) {
        DefaultHeaders tls = new DefaultHeaders(Map.of("Strict-Transport-Security", "max-age=1"));
        assertThat(tls.complete(cookie)).isEqualTo(complete);
        assertThat(new DefaultHeaders(Map.of()).complete("a=b")).isEqualTo("a=b; HttpOnly; SameSite=Lax");
    }
}
