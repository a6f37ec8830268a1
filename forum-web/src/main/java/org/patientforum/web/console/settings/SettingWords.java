package org.patientforum.web.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.settings.AccentColour;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingKind;
import org.patientforum.settings.SettingRow;
import org.patientforum.shared.text.Excerpt;
import org.patientforum.web.site.SiteText;
import org.patientforum.web.words.TextPattern;

/** Names, explanations and values of settings as the console shows them. */
@Named("consoleSettingWords")
@ApplicationScoped
public class SettingWords {

    private static final int EXCERPT_LENGTH = 120;

    private final SiteText texts;

    protected SettingWords() {
        this(null);
    }

    @Inject
    public SettingWords(SiteText texts) {
        this.texts = texts;
    }

    /** Returns the name of the setting. */
    public String name(Setting setting) {
        return text(setting.key());
    }

    /** Returns the explanation of the setting. */
    public String hint(Setting setting) {
        return text(setting.key() + ".hint");
    }

    /** Returns the name of the setting with this key; the key itself if the setting no longer exists. */
    public String nameOf(String key) {
        return Setting.of(key).map(this::name).orElse(key);
    }

    /** Returns the label of one of the choices of a setting. */
    public String choice(Setting setting, String value) {
        return text(setting.kind() == SettingKind.YES_NO ? "choice." + value : setting.key() + "." + value);
    }

    /** Returns the value as tables show it; null stands for the default. */
    public String value(Setting setting, String value) {
        if (value == null) {
            return text("delivered");
        }
        if (setting.kind() == SettingKind.IMAGE) {
            return text(value.isEmpty() ? "delivered" : "image.own");
        }
        if (setting.kind() == SettingKind.COLOUR) {
            return text("colour.ratio", value, new AccentColour(value).ratio());
        }
        if (setting.choices().contains(value)) {
            return choice(setting, value);
        }
        return value.isEmpty() && setting.kind() == SettingKind.MARKDOWN ? text("delivered") : value;
    }

    /** Returns whether name, option, explanation or value of the setting contain the query; a blank or null query matches all settings. */
    public boolean matches(SettingRow row, String query) {
        String searched = String.join(
                "\n", name(row.setting()), row.setting().key(), hint(row.setting()), value(row.setting(), row.value()));
        return query == null
                || searched.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT));
    }

    /** Returns the beginning of the value of the setting with this key. */
    public String excerpt(String key, String value) {
        String whole = Setting.of(key).map(setting -> value(setting, value)).orElse(value == null ? "" : value);
        return Excerpt.of(whole, EXCERPT_LENGTH);
    }

    /** Returns how settings are compared by a column of their list, as it shows them. */
    public Comparator<SettingRow> comparator(SettingColumn column) {
        Collator collator = Collator.getInstance(Faces.getLocale());
        return switch (column) {
            case SETTING -> Comparator.comparing(row -> name(row.setting()), collator);
            case VALUE -> Comparator.comparing(row -> excerpt(row.setting().key(), row.value()), collator);
            case CHANGED -> Comparator.comparing(SettingRow::fixed).thenComparing(SettingRow::changed);
        };
    }

    /** Returns the value for the form; an unchanged Markdown text is the one delivered with the forum. */
    public String editable(Setting setting, String value) {
        boolean delivered = setting.kind() == SettingKind.MARKDOWN && (value == null || value.isEmpty());
        return delivered ? texts.defaultMarkdown(setting.page()) : value;
    }

    /** Returns the kind of form field: line, text or choice. */
    public String fieldKind(Setting setting) {
        return switch (setting == null ? SettingKind.LINE : setting.kind()) {
            case LINE, NUMBER, COLOUR -> "line";
            case IMAGE -> "image";
            case LINES, MARKDOWN, HOURS, DAYS -> "text";
            case YES_NO, CHOICE -> "choice";
        };
    }

    static String text(String key, Object... values) {
        Locale locale = Faces.hasContext() ? Faces.getLocale() : Locale.ENGLISH;
        return TextPattern.format(ResourceBundle.getBundle("texts.settings", locale), key, values);
    }
}
