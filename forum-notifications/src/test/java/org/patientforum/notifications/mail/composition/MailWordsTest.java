package org.patientforum.notifications.mail.composition;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.outbox.MailLanguages;

/** Every language has all texts of English, with the same placeholders and all its plural forms. */
class MailWordsTest {

    private static final Set<String> NOT_WORDS = Set.of("direction", "day", "colon");

    static List<Locale> languages() {
        return MailLanguages.all();
    }

    @Test
    void listsTheExistingLanguages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("mails")))
                    .containsExactlyInAnyOrderElementsOf(
                            languages().stream().map(MailWordsTest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheSameKeysAndPlaceholders(Locale language) {
        Properties english = words(Locale.ENGLISH);
        Properties words = words(language);
        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(words.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(words.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasAllPluralForms(Locale language) {
        Set<String> all =
                new TreeSet<>(PluralRules.forLocale(ULocale.forLocale(language)).getKeywords());
        Properties words = words(language);
        assertThat(words.stringPropertyNames()).allSatisfy(key -> {
            for (Set<String> forms : pluralForms(words.getProperty(key))) {
                assertThat(forms).as(key).isEqualTo(all);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void usesScriptOfLanguage(Locale language) {
        Properties english = words(Locale.ENGLISH);
        Properties words = words(language);
        if (language.equals(Locale.ENGLISH)) {
            return;
        }
        assertThat(words.stringPropertyNames())
                .filteredOn(key -> !NOT_WORDS.contains(key))
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en |   1 |  1 | There is 1 new post in 1 discussion you follow.
            en |  23 | 14 | There are 23 new posts in 14 discussions you follow.
            en | 1200 | 2 | There are 1,200 new posts in 2 discussions you follow.
            de |   1 |  1 | Es gibt 1 neuen Beitrag in 1 Diskussion, der Sie folgen.
            de |  23 | 14 | Es gibt 23 neue Beiträge in 14 Diskussionen, denen Sie folgen.
            fr |   1 |  1 | Il y a 1 nouvelle contribution dans 1 discussion que vous suivez.
            fr |  23 | 14 | Il y a 23 nouvelles contributions dans 14 discussions que vous suivez.
            ar |   1 |  1 | توجد مشاركة جديدة واحدة في مناقشة واحدة تتابعها.
            ar |   2 |  2 | توجد مشاركتان جديدتان في مناقشتين تتابعهما.
            ar |   5 |  3 | توجد 5 مشاركات جديدة في 3 مناقشات تتابعها.
            ar |  23 | 14 | توجد 23 مشاركة جديدة في 14 مناقشة تتابعها.
            ar | 100 | 11 | توجد 100 مشاركة جديدة في 11 مناقشة تتابعها.
            """)
    void usesThePluralFormsOfTheLanguage(String language, int posts, int discussions, String expected) {
        assertThat(MailWords.in(Locale.forLanguageTag(language)).text("DIGEST.total", posts, discussions))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, 5 March 2026", "de, 5. März 2026", "fr, 5 mars 2026", "ar, 5 مارس 2026", "sv, 5 March 2026"})
    void formatsDaysOfTheLanguage(String language, String expected) {
        var at = Instant.parse("2026-03-05T23:30:00Z").atZone(ZoneId.of("Europe/London"));
        assertThat(MailWords.in(Locale.forLanguageTag(language)).day(at)).isEqualTo(expected);
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(MailWords.in(Locale.forLanguageTag("sv-FI")).language()).isEqualTo("en");
        assertThat(MailWords.in(Locale.forLanguageTag("ar-EG")).language()).isEqualTo("ar");
        assertThat(MailWords.in(Locale.forLanguageTag("de-CH")).direction()).isEqualTo("ltr");
        assertThat(MailWords.in(Locale.ROOT).language()).isEqualTo("en");
    }

    @Test
    void isolatesNamesOfTheOppositeDirection() {
        MailWords arabic = MailWords.in(Locale.forLanguageTag("ar"));
        assertThat(arabic.text("help.2", "999", "01632 960100")).endsWith(": \u2068" + "01632 960100" + "\u2069");
        assertThat(arabic.isolate("مستشفى")).isEqualTo("مستشفى");
        assertThat(MailWords.in(Locale.ENGLISH).text("sender", "مستشفى")).isEqualTo("Sent by \u2068مستشفى\u2069");
        assertThat(MailWords.in(Locale.ENGLISH).text("sender", "St Brannoc's")).isEqualTo("Sent by St Brannoc's");
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern, ULocale.ENGLISH).getArgumentNames());
    }

    private static List<Set<String>> pluralForms(String words) {
        MessagePattern pattern = new MessagePattern(words);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                plurals.add(new TreeSet<>());
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                plurals.getLast().add(pattern.getSubstring(part));
            }
        }
        return plurals;
    }

    private static String file(Locale language) {
        return language.equals(Locale.ENGLISH) ? "mails.properties" : "mails_" + language + ".properties";
    }

    private static Properties words(Locale language) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                MailWords.class.getResourceAsStream("/texts/" + file(language)), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
