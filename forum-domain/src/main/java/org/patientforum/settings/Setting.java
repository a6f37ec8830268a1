package org.patientforum.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings that administrators change while the forum runs. The option with the same key is the default; an option may also
 * override the setting, because it is the decision of the administrator of the server.
 */
public enum Setting {
    FORUM_NAME("forum.name", Form.line(80, "Patient Forum")),
    HOSPITAL_NAME("forum.hospital.name", Form.line(120, "St Brannoc's Hospital")),
    HOSPITAL_DESK("forum.hospital.desk", Form.line(40, "01632 960100")),
    HOSPITAL_EMERGENCY("forum.hospital.emergency", Form.line(40, "999")),
    HOSPITAL_HELP("forum.hospital.help", Form.lines(400)),
    OPENING_HOURS("forum.opening-hours", Form.lines(400)),
    ACCENT("forum.accent", Form.colour()),
    LOGO("forum.logo", Form.image()),
    MAIL_FOOTER("forum.mail.footer", Form.lines(600)),
    GUESTS_READ("forum.guests.read", Form.flag(true).withOptionOverride()),
    NEWCOMER_HELD_POSTS("forum.newcomers.held-posts", Form.number(0, 20, 0)),
    STAFFED_HOURS("forum.staffed.hours", Form.rows(SettingKind.HOURS)),
    STAFFED_NOT("forum.staffed.not", Form.rows(SettingKind.DAYS)),
    STAFFED_OUTSIDE("forum.staffed.outside", Form.lines(400)),
    ESCALATE_AFTER("forum.escalation.minutes", Form.number(5, 1440, 30)),
    ESCALATE_OUTSIDE("forum.escalation.minutes-outside", Form.number(5, 1440, 60)),
    URGENT_TAKEN_FOR("forum.escalation.minutes-taken", Form.number(5, 1440, 30)),
    CASES_HOUR("forum.cases.mail-hour", Form.number(0, 23, 8)),
    MAIL_POLICY("forum.mail.policy", Form.choice("instant", "digests", "off").withOptionOverride()),
    MAIL_PRIVACY("forum.mail.privacy", Form.choice("minimal", "title", "full").withOptionOverride()),
    MAIL_KEEP_DAYS("forum.mail.keep-days", Form.number(30, 3650, 180).withOptionOverride()),
    PAGE_HELP("pages.help", Form.markdown()),
    PAGE_HOW_IT_WORKS("pages.how-it-works", Form.markdown()),
    PAGE_LOOKED_AFTER("pages.looked-after", Form.markdown()),
    PAGE_PRIVACY("pages.privacy", Form.markdown()),
    PAGE_ACCESSIBILITY("pages.accessibility", Form.markdown());

    private static final String PAGES = "pages.";

    private final String key;
    private final Form form;

    Setting(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    /**
     * The allowed values.
     *
     * @param min least number, or minimum length in characters
     * @param max greatest number, or maximum length in characters
     * @param defaultValue value if neither a setting nor an option is given
     * @param choices allowed words
     * @param overridableByOption whether a given option overrides the setting
     */
    private record Form(
            SettingKind kind,
            int min,
            int max,
            String defaultValue,
            List<String> choices,
            boolean overridableByOption) {

        private static final int MAX_TEXT_LENGTH = 30_000;

        static Form line(int max, String defaultValue) {
            return new Form(SettingKind.LINE, 1, max, defaultValue, List.of(), false);
        }

        static Form lines(int max) {
            return new Form(SettingKind.LINES, 0, max, "", List.of(), false);
        }

        static Form rows(SettingKind kind) {
            return new Form(kind, 0, 4000, "", List.of(), false);
        }

        static Form markdown() {
            return new Form(SettingKind.MARKDOWN, 1, MAX_TEXT_LENGTH, "", List.of(), false);
        }

        static Form colour() {
            return new Form(SettingKind.COLOUR, 0, 20, AccentColour.USUAL.light(), List.of(), false);
        }

        static Form image() {
            return new Form(SettingKind.IMAGE, 0, MAX_TEXT_LENGTH, "", List.of(), false);
        }

        static Form flag(boolean defaultValue) {
            return new Form(SettingKind.YES_NO, 0, 0, String.valueOf(defaultValue), List.of("true", "false"), false);
        }

        static Form number(int min, int max, int defaultValue) {
            return new Form(SettingKind.NUMBER, min, max, String.valueOf(defaultValue), List.of(), false);
        }

        static Form choice(String... choices) {
            return new Form(SettingKind.CHOICE, 0, 0, choices[0], List.of(choices), false);
        }

        Form withOptionOverride() {
            return new Form(kind, min, max, defaultValue, choices, true);
        }
    }

    /** The setting with this key. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** The key in the table, among the options and in the bundles. */
    public String key() {
        return key;
    }

    /** The kind of value. */
    public SettingKind kind() {
        return form.kind();
    }

    /** Least number, or minimum length in characters. */
    public int min() {
        return form.min();
    }

    /** Greatest number, or maximum length in characters. */
    public int max() {
        return form.max();
    }

    /** The built-in default; empty for longer texts, which are resources. */
    public String defaultValue() {
        return form.defaultValue();
    }

    /** The allowed words; empty if the setting is no choice. */
    public List<String> choices() {
        return form.choices();
    }

    /** Whether a given option overrides the setting. */
    public boolean overridableByOption() {
        return form.overridableByOption();
    }

    /** The name of the text resource: {@code help} for {@code pages.help}. */
    public String page() {
        return key.startsWith(PAGES) ? key.substring(PAGES.length()) : "";
    }

    /** Normalises and validates a value. Throws SettingRefused if it is not allowed. */
    String validated(String given) {
        String value = given == null ? "" : given.replace("\r\n", "\n").strip();
        switch (form.kind()) {
            case NUMBER -> requireNumber(value);
            case YES_NO, CHOICE -> require(choices().contains(value.toLowerCase(Locale.ROOT)), "choice");
            case HOURS -> WeekHours.of(value);
            case DAYS -> DaysOff.of(value);
            case COLOUR -> {
                return AccentColour.of(value).light();
            }
            case IMAGE -> {
                return LogoImage.of(value).value();
            }
            default -> requireText(value);
        }
        return value;
    }

    /**
     * Describes what is wrong with an option's value, such as {@code must be a number from 5 to 1440}; empty if it is valid.
     * Plain Java, because the launcher calls it before the server is started.
     */
    public static String violation(String key, String value) {
        Optional<Setting> setting = of(key).filter(known -> !value.isBlank());
        try {
            setting.ifPresent(known -> known.validated(value));
            return "";
        } catch (SettingRefused refused) {
            return setting.map(Setting::limitsText).orElse("");
        }
    }

    private String limitsText() {
        return switch (form.kind()) {
            case NUMBER -> "must be a number from " + min() + " to " + max();
            case YES_NO, CHOICE -> "must be " + String.join(" or ", choices());
            case HOURS -> "must be lines such as Mon-Fri 9:00-17:00";
            case DAYS -> "must be lines such as 2026-12-25 Christmas Day";
            case COLOUR -> "must be a colour such as #0a5257, dark enough for a contrast of 7:1";
            case IMAGE -> "must be a square PNG image of at most 88 pixels, in Base64";
            default -> "must be at most " + max() + " characters of plain text";
        };
    }

    private void requireText(String value) {
        require(value.length() >= min(), "empty");
        require(value.length() <= max(), "long");
        boolean oneLine = form.kind() == SettingKind.LINE;
        require(value.chars().noneMatch(c -> Character.isISOControl(c) && (oneLine || c != '\n')), "characters");
    }

    private void requireNumber(String value) {
        boolean number = value.matches("\\d{1,9}");
        require(number && Integer.parseInt(value) >= min() && Integer.parseInt(value) <= max(), "number");
    }

    private void require(boolean valid, String rule) {
        if (!valid) {
            throw new SettingRefused(rule, min(), max());
        }
    }
}
