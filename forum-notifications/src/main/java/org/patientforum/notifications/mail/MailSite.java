package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What mails say of the site.
 *
 * @param baseUrl where the forum is, without a slash at the end
 * @param name the forum's name, which mails are from
 * @param sender whose forum it is, for the last line
 * @param help the hospital's numbers for who needs help now
 */
record MailSite(String baseUrl, String name, String sender, List<String> help) {

    /** The host name in ids and greetings. */
    record Host(String name) {}

    Host host() {
        String host = URI.create(baseUrl).getHost();
        return new Host(host == null ? "localhost" : host);
    }

    String url(String path) {
        return baseUrl + path;
    }

    static MailSite read(Config config) {
        String base = config.getOptionalValue("forum.base-url", String.class).orElse("http://localhost:8080");
        String name = config.getOptionalValue("forum.name", String.class).orElse("Patient Forum");
        return new MailSite(
                base.strip().replaceAll("/+$", ""),
                name,
                config.getOptionalValue("forum.hospital.name", String.class).orElse(name),
                config.getOptionalValue("forum.hospital.help", String.class).stream()
                        .flatMap(String::lines)
                        .toList());
    }

    /** Gives the site to whoever injects it. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        MailSite site(Config config) {
            return read(config);
        }
    }
}
