package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/**
 * What mails say of the site.
 *
 * @param baseUrl where the forum is, without a slash at the end
 * @param words what the hospital says of itself, by language; asked for each mail, because administrators change them
 */
public record MailSite(String baseUrl, Function<Locale, Own> words) {

    /** A site whose words stay as they are. */
    public MailSite(String baseUrl, Map<Locale, Own> words) {
        this(baseUrl, words::get);
    }

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
    public record Own(
            String name, String sender, List<String> help, String emergency, String desk, List<String> footer) {}

    /** The host name in ids and greetings. */
    public record Host(String name) {}

    /** Names of the host in addresses and message ids. */
    public Host host() {
        String host = URI.create(baseUrl).getHost();
        return new Host(host == null ? "localhost" : host);
    }

    /** The full address of a page of the forum. */
    public String url(String path) {
        return baseUrl + path;
    }

    /** The hospital's own words for somebody who reads this language. */
    public Own in(Locale reader) {
        return words.apply(MailLanguages.closest(reader));
    }

    /** A site that says the same in each language. */
    public static MailSite of(String baseUrl, Own words) {
        Map<Locale, Own> each = new HashMap<>();
        MailLanguages.all().forEach(language -> each.put(language, words));
        return new MailSite(baseUrl, each);
    }

    static MailSite read(Config config, Settings settings) {
        return new MailSite(
                new Words(config, settings, Locale.ENGLISH)
                        .given("forum.base-url", "http://localhost:8080")
                        .replaceAll("/+$", ""),
                language -> new Words(config, settings, language).read());
    }

    /** The words in one language: the option {@code forum.name.de} if it is given, else the setting {@code forum.name}. */
    private record Words(Config config, Settings settings, Locale language) {

        Own read() {
            return new Own(
                    text(Setting.FORUM_NAME),
                    text(Setting.HOSPITAL_NAME),
                    help(),
                    text(Setting.HOSPITAL_EMERGENCY),
                    text(Setting.HOSPITAL_DESK),
                    text(Setting.MAIL_FOOTER).lines().toList());
        }

        /** Words in English would help nobody who reads another language: then ours with the two numbers are better. */
        private List<String> help() {
            boolean english = language.equals(Locale.ENGLISH);
            String help = english ? text(Setting.HOSPITAL_HELP) : given("forum.hospital.help." + language, "");
            return help.lines().toList();
        }

        private String text(Setting setting) {
            return given(setting.key() + "." + language, settings.text(setting));
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
        MailSite site(Config config, Settings settings) {
            return read(config, settings);
        }
    }
}
