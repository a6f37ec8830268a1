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
 * @param help whom to call for help now, in the hospital's own words; empty for ours with the two numbers
 * @param emergency the number to call in an emergency
 * @param desk the number of the hospital's desk
 */
record MailSite(String baseUrl, String name, String sender, List<String> help, String emergency, String desk) {

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
        return new MailSite(
                text(config, "forum.base-url", "http://localhost:8080").replaceAll("/+$", ""),
                text(config, "forum.name", "Patient Forum"),
                text(config, "forum.hospital.name", "St Brannoc's Hospital"),
                text(config, "forum.hospital.help", "").lines().toList(),
                text(config, "forum.hospital.emergency", "999"),
                text(config, "forum.hospital.desk", "01632 960100"));
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
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
