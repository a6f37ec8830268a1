package org.patientforum.web.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingKind;
import org.patientforum.settings.SettingRow;
import org.patientforum.shared.text.Excerpt;
import org.patientforum.web.startup.SiteText;

/** How settings and their values read in the console. */
@Named("settingWords")
@ApplicationScoped
public class SettingWords {

    private static final int EXCERPT = 120;

    private final SiteText texts;

    protected SettingWords() {
        this(null);
    }

    @Inject
    public SettingWords(SiteText texts) {
        this.texts = texts;
    }

    /** What the setting is called. */
    public String name(Setting setting) {
        return say(setting.key());
    }

    /** What it does. */
    public String hint(Setting setting) {
        return say(setting.key() + ".hint");
    }

    /** What the setting of this key is called; the key itself if there is none any more. */
    public String nameOf(String key) {
        return Setting.of(key).map(this::name).orElse(key);
    }

    /** A word to choose, in words for people. */
    public String choice(Setting setting, String value) {
        return say(setting.kind() == SettingKind.YES_NO ? "choice." + value : setting.key() + "." + value);
    }

    /** A value as it reads in a table; null: as delivered. */
    public String value(Setting setting, String value) {
        if (value == null) {
            return say("delivered");
        }
        if (setting.choices().contains(value)) {
            return choice(setting, value);
        }
        return value.isEmpty() && setting.kind() == SettingKind.MARKDOWN ? say("delivered") : value;
    }

    /** Whether what is searched for stands in the setting's name, its option, what it does or its value; everything has what is blank. */
    public boolean mention(SettingRow row, String wanted) {
        String said = String.join(
                "\n", name(row.setting()), row.setting().key(), hint(row.setting()), value(row.setting(), row.value()));
        return wanted == null
                || said.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    /** The beginning of a value of the setting with this key. */
    public String excerpt(String key, String value) {
        String whole = Setting.of(key).map(setting -> value(setting, value)).orElse(value == null ? "" : value);
        return Excerpt.of(whole, EXCERPT);
    }

    /** The value as it is written into the form: longer texts that nobody has changed are the ones that the forum came with. */
    public String written(Setting setting, String value) {
        boolean ours = setting.kind() == SettingKind.MARKDOWN && (value == null || value.isEmpty());
        return ours ? texts.defaultMarkdown(setting.page()) : value;
    }

    /** Which kind of field the form has: a line, a text or a choice. */
    public String form(Setting setting) {
        return switch (setting == null ? SettingKind.LINE : setting.kind()) {
            case LINE, NUMBER -> "line";
            case LINES, MARKDOWN, HOURS, DAYS -> "text";
            case YES_NO, CHOICE -> "choice";
        };
    }

    static String say(String key) {
        return ResourceBundle.getBundle("texts.settings", Faces.getLocale()).getString(key);
    }
}
