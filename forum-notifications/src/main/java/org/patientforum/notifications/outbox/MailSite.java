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
import org.patientforum.settings.AccentColour;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/**
 * What mails say about the site.
 *
 * @param baseUrl URL of the forum, without a trailing slash
 * @param words the hospital's texts by language; read for each mail, because administrators change them
 */
public record MailSite(String baseUrl, Function<Locale, Texts> words) {

    /** A site with fixed texts. */
    public MailSite(String baseUrl, Map<Locale, Texts> words) {
        this(baseUrl, words::get);
    }

    /**
     * The hospital's own texts.
     *
     * @param name name of the forum, which is the sender's name
     * @param sender name of the hospital
     * @param help lines about where to find help now; empty for our own text with the two numbers
     * @param emergency the emergency number
     * @param desk the number of the hospital's help desk
     * @param footer further lines at the end of each mail
     * @param colour the hospital's colour
     */
    public record Texts(
            String name,
            String sender,
            List<String> help,
            String emergency,
            String desk,
            List<String> footer,
            AccentColour colour) {

        /** Texts in the usual colour. */
        public Texts(
                String name, String sender, List<String> help, String emergency, String desk, List<String> footer) {
            this(name, sender, help, emergency, desk, footer, AccentColour.USUAL);
        }
    }

    /** The host name, as used in ids and in EHLO. */
    public record Host(String name) {}

    /** Returns the host name of addresses and message ids. */
    public Host host() {
        String host = URI.create(baseUrl).getHost();
        return new Host(host == null ? "localhost" : host);
    }

    /** Returns the URL of a page of the forum. */
    public String url(String path) {
        return baseUrl + path;
    }

    /** Returns the hospital's texts for a reader of this language. */
    public Texts in(Locale reader) {
        return words.apply(MailLanguages.closest(reader));
    }

    /** Returns a site with the same texts in each language. */
    public static MailSite of(String baseUrl, Texts words) {
        Map<Locale, Texts> each = new HashMap<>();
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

    /**
     * The texts in one language: option {@code forum.name.de} if it is given, otherwise the setting {@code
     * forum.name}, and so on.
     */
    private record Words(Config config, Settings settings, Locale language) {

        Texts read() {
            return new Texts(
                    text(Setting.FORUM_NAME),
                    text(Setting.HOSPITAL_NAME),
                    help(),
                    text(Setting.HOSPITAL_EMERGENCY),
                    text(Setting.HOSPITAL_DESK),
                    text(Setting.MAIL_FOOTER).lines().toList(),
                    AccentColour.of(settings.text(Setting.ACCENT)));
        }

        /** An English text would not help readers of another language: they get our own text with the two numbers. */
        private List<String> help() {
            boolean english = language.equals(Locale.ENGLISH);
            String help = english ? text(Setting.HOSPITAL_HELP) : given("forum.hospital.help." + language, "");
            return help.lines().toList();
        }

        private String text(Setting setting) {
            return given(setting.key() + "." + language, settings.text(setting));
        }

        private String given(String name, String defaultValue) {
            return config.getOptionalValue(name, String.class)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(defaultValue);
        }
    }

    /** Produces the site from options and settings. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        MailSite site(Config config, Settings settings) {
            return read(config, settings);
        }
    }
}
