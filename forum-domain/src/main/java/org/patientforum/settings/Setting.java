package org.patientforum.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What administrators may change while the forum runs. The option of the same name is the default; some cannot be changed here
 * once the option is given, because whoever runs the server decided them.
 */
public enum Setting {
    FORUM_NAME("forum.name", Form.line(80, "Patient Forum")),
    HOSPITAL_NAME("forum.hospital.name", Form.line(120, "St Brannoc's Hospital")),
    HOSPITAL_DESK("forum.hospital.desk", Form.line(40, "01632 960100")),
    HOSPITAL_EMERGENCY("forum.hospital.emergency", Form.line(40, "999")),
    HOSPITAL_HELP("forum.hospital.help", Form.lines(400)),
    OPENING_HOURS("forum.opening-hours", Form.lines(400)),
    MAIL_FOOTER("forum.mail.footer", Form.lines(600)),
    GUESTS_READ("forum.guests.read", Form.yesNo(true).fixed()),
    NEWCOMER_HELD_POSTS("forum.newcomers.held-posts", Form.number(0, 20, 0)),
    STAFFED_HOURS("forum.staffed.hours", Form.rows(SettingKind.HOURS)),
    STAFFED_NOT("forum.staffed.not", Form.rows(SettingKind.DAYS)),
    STAFFED_OUTSIDE("forum.staffed.outside", Form.lines(400)),
    ESCALATE_AFTER("forum.escalation.minutes", Form.number(5, 1440, 30)),
    ESCALATE_OUTSIDE("forum.escalation.minutes-outside", Form.number(5, 1440, 60)),
    URGENT_TAKEN_FOR("forum.escalation.minutes-taken", Form.number(5, 1440, 30)),
    CASES_HOUR("forum.cases.mail-hour", Form.number(0, 23, 8)),
    MAIL_POLICY("forum.mail.policy", Form.choice("instant", "digests", "off").fixed()),
    MAIL_PRIVACY("forum.mail.privacy", Form.choice("minimal", "title", "full").fixed()),
    MAIL_KEEP_DAYS("forum.mail.keep-days", Form.number(30, 3650, 180).fixed()),
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
     * What is allowed.
     *
     * @param least smallest number, or fewest characters
     * @param most greatest number, or most characters
     * @param otherwise what holds if nobody says anything
     * @param choices the words to choose from
     * @param fixable whether a given option cannot be changed here
     */
    private record Form(
            SettingKind kind, int least, int most, String otherwise, List<String> choices, boolean fixable) {

        private static final int LONGEST_TEXT = 30_000;

        static Form line(int most, String otherwise) {
            return new Form(SettingKind.LINE, 1, most, otherwise, List.of(), false);
        }

        static Form lines(int most) {
            return new Form(SettingKind.LINES, 0, most, "", List.of(), false);
        }

        static Form rows(SettingKind kind) {
            return new Form(kind, 0, 4000, "", List.of(), false);
        }

        static Form markdown() {
            return new Form(SettingKind.MARKDOWN, 1, LONGEST_TEXT, "", List.of(), false);
        }

        static Form yesNo(boolean otherwise) {
            return new Form(SettingKind.YES_NO, 0, 0, String.valueOf(otherwise), List.of("true", "false"), false);
        }

        static Form number(int least, int most, int otherwise) {
            return new Form(SettingKind.NUMBER, least, most, String.valueOf(otherwise), List.of(), false);
        }

        static Form choice(String... words) {
            return new Form(SettingKind.CHOICE, 0, 0, words[0], List.of(words), false);
        }

        Form fixed() {
            return new Form(kind, least, most, otherwise, choices, true);
        }
    }

    /** The setting of this key. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** Its name in the table, among the options and in the words of pages. */
    public String key() {
        return key;
    }

    /** What sort of value the setting has. */
    public SettingKind kind() {
        return form.kind();
    }

    /** Smallest number, or fewest characters. */
    public int least() {
        return form.least();
    }

    /** Greatest number, or most characters. */
    public int most() {
        return form.most();
    }

    /** What holds if nobody says anything; empty for longer texts, which the forum comes with. */
    public String otherwise() {
        return form.otherwise();
    }

    /** What to choose from; empty if it is no choice. */
    public List<String> choices() {
        return form.choices();
    }

    /** Whether it cannot be changed here once its option is given. */
    public boolean fixable() {
        return form.fixable();
    }

    /** The name of the text that the forum comes with: {@code help} for {@code pages.help}. */
    public String page() {
        return key.startsWith(PAGES) ? key.substring(PAGES.length()) : "";
    }

    /** The value as it is kept. Throws SettingRefused if it is not allowed. */
    String checked(String given) {
        String value = given == null ? "" : given.replace("\r\n", "\n").strip();
        switch (form.kind()) {
            case NUMBER -> requireNumber(value);
            case YES_NO, CHOICE -> require(choices().contains(value.toLowerCase(Locale.ROOT)), "choice");
            case HOURS -> WeekHours.of(value);
            case DAYS -> DaysOff.of(value);
            default -> requireText(value);
        }
        return value;
    }

    /**
     * What is wrong with an option's value: {@code must be a number from 5 to 1440}; empty if nothing is. Plain Java, for the launcher, which says
     * it before the server is started.
     */
    public static String refusal(String key, String value) {
        Optional<Setting> setting = of(key).filter(known -> !value.isBlank());
        try {
            setting.ifPresent(known -> known.checked(value));
            return "";
        } catch (SettingRefused refused) {
            return setting.map(Setting::rule).orElse("");
        }
    }

    private String rule() {
        return switch (form.kind()) {
            case NUMBER -> "must be a number from " + least() + " to " + most();
            case YES_NO, CHOICE -> "must be " + String.join(" or ", choices());
            case HOURS -> "must be lines such as Mon-Fri 9:00-17:00";
            case DAYS -> "must be lines such as 2026-12-25 Christmas Day";
            default -> "must be at most " + most() + " characters of plain text";
        };
    }

    private void requireText(String value) {
        require(value.length() >= least(), "empty");
        require(value.length() <= most(), "long");
        boolean oneLine = form.kind() == SettingKind.LINE;
        require(value.chars().noneMatch(c -> Character.isISOControl(c) && (oneLine || c != '\n')), "characters");
    }

    private void requireNumber(String value) {
        boolean number = value.matches("\\d{1,9}");
        require(number && Integer.parseInt(value) >= least() && Integer.parseInt(value) <= most(), "number");
    }

    private void require(boolean good, String rule) {
        if (!good) {
            throw new SettingRefused(rule, least(), most());
        }
    }
}
