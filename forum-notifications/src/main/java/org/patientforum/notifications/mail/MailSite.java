package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What mails say of the site.
 *
 * @param baseUrl where the forum is, without a slash at the end
 * @param words what the hospital says of itself, by language; all languages are there
 */
record MailSite(String baseUrl, Map<Locale, Own> words) {

    /**
     * The hospital's own words.
     *
     * @param name the forum's name, which mails are from
     * @param sender whose forum it is
     * @param help whom to call for help now, in the hospital's own words; empty for ours with the two numbers
     * @param emergency the number to call in an emergency
     * @param desk the number of the hospital's desk
     * @param footer what else must stand at the end of each mail
     */
    record Own(String name, String sender, List<String> help, String emergency, String desk, List<String> footer) {}

    /** The host name in ids and greetings. */
    record Host(String name) {}

    Host host() {
        String host = URI.create(baseUrl).getHost();
        return new Host(host == null ? "localhost" : host);
    }

    String url(String path) {
        return baseUrl + path;
    }

    /** The hospital's own words for somebody who reads this language. */
    Own in(Locale reader) {
        return words.get(MailLanguages.closest(reader));
    }

    /** A site that says the same in each language. */
    static MailSite of(String baseUrl, Own words) {
        Map<Locale, Own> each = new HashMap<>();
        MailLanguages.all().forEach(language -> each.put(language, words));
        return new MailSite(baseUrl, each);
    }

    static MailSite read(Config config) {
        Map<Locale, Own> each = new HashMap<>();
        MailLanguages.all().forEach(language -> each.put(language, new Settings(config, language).read()));
        return new MailSite(
                new Settings(config, Locale.ENGLISH)
                        .text("forum.base-url", "http://localhost:8080")
                        .replaceAll("/+$", ""),
                each);
    }

    /** The settings in one language: {@code forum.name.de} if there is one, else {@code forum.name}. */
    private record Settings(Config config, Locale language) {

        Own read() {
            return new Own(
                    text("forum.name", "Patient Forum"),
                    text("forum.hospital.name", "St Brannoc's Hospital"),
                    help(),
                    text("forum.hospital.emergency", "999"),
                    text("forum.hospital.desk", "01632 960100"),
                    text("forum.mail.footer", "").lines().toList());
        }

        /** Words in English would help nobody who reads another language: then ours with the two numbers are better. */
        private List<String> help() {
            boolean english = language.equals(Locale.ENGLISH);
            String help = english ? text("forum.hospital.help", "") : given("forum.hospital.help." + language, "");
            return help.lines().toList();
        }

        String text(String name, String otherwise) {
            return given(name + "." + language, given(name, otherwise));
        }

        private String given(String name, String otherwise) {
            return config.getOptionalValue(name, String.class)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(otherwise);
        }
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
