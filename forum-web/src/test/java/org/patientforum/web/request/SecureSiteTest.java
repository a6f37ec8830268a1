package org.patientforum.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecureSiteTest {

    @Test
    void trustsForwardedHeaderOnlyBehindProxy() {
        FakeRequest fake = new FakeRequest("/");
        fake.headers.put("X-Forwarded-For", "203.0.113.9, 198.51.100.4");
        assertThat(new SecureSite("http://localhost", false, false).clientAddress(fake.request()))
                .isEqualTo("192.0.2.1");
        assertThat(new SecureSite("http://localhost", true, false).clientAddress(fake.request()))
                .isEqualTo("198.51.100.4");
        assertThat(new SecureSite("http://localhost", true, false).clientAddress(new FakeRequest("/").request()))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void isSecureBehindTlsProxy() {
        assertThat(new SecureSite("https://forum.example", false, false).isSecure(new FakeRequest("/").request()))
                .isTrue();
        assertThat(new SecureSite("http://forum.example", false, false).isSecure(new FakeRequest("/").request()))
                .isFalse();
    }

    @Test
    void includesSubdomainsOnlyIfConfigured() {
        assertThat(new SecureSite("https://forum.example", false, false).transportSecurity())
                .isEqualTo("max-age=31536000");
        assertThat(new SecureSite("https://forum.example", false, true).transportSecurity())
                .isEqualTo("max-age=31536000; includeSubDomains");
    }
}
