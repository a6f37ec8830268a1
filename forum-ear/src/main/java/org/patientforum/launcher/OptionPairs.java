package org.patientforum.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Pairs of options that can contradict each other, so that one of them would silently have no effect. */
final class OptionPairs {

    private static final String MEMBER_MAXIMUM = "forum.sign-in.member.longest";
    private static final String MEMBER_DEFAULT = "P30D";

    /** All pairs. A pair is checked if its first option is set. */
    static final List<Pair> ALL = List.of(
            notLonger("forum.sign-in.member.idle", MEMBER_MAXIMUM, MEMBER_DEFAULT),
            notLonger("forum.sign-in.shared.idle", MEMBER_MAXIMUM, MEMBER_DEFAULT),
            notLonger("forum.sign-in.staff.idle", "forum.sign-in.staff.longest", "PT12H"),
            notWithout("forum.mail.password", "forum.mail.user"),
            notWithout("forum.mail.bounce.password", "forum.mail.bounce.user"),
            onlyWithTls("forum.mail.tls.ca", "forum.mail.tls", "none"),
            onlyWithTls("forum.mail.bounce.tls.ca", "forum.mail.bounce.tls", "tls"),
            new Pair(
                    "forum.hsts.include-subdomains",
                    "forum.base-url",
                    "",
                    "can be true only if %s begins with https://",
                    (subdomains, site) ->
                            !lower(subdomains).equals("true") || lower(site).startsWith("https:")));

    private OptionPairs() {}

    /**
     * Two options.
     *
     * @param defaultValue value of the second option if it is not set
     * @param message error message about the first option with a placeholder for the name of the second; contains no values, because they may be secret
     * @param consistent tests the values of both options
     */
    record Pair(
            String first, String second, String defaultValue, String message, BiPredicate<String, String> consistent) {

        private boolean isConsistent(UnaryOperator<String> values) {
            String value = values.apply(first);
            String other = values.apply(second);
            return value.isEmpty() || consistent.test(value, other.isEmpty() ? defaultValue : other);
        }

        private String sentence() {
            return Options.variable(first) + " " + message.formatted(Options.variable(second)) + ".";
        }
    }

    private static Pair notLonger(String idle, String maximum, String defaultValue) {
        return new Pair(
                idle,
                maximum,
                defaultValue,
                "must not be longer than %s, which is " + defaultValue + " unless it is given",
                (one, other) -> Duration.parse(one).compareTo(Duration.parse(other)) <= 0);
    }

    private static Pair notWithout(String password, String user) {
        return new Pair(password, user, "", "cannot be used without %s", (one, other) -> !other.isEmpty());
    }

    private static Pair onlyWithTls(String authority, String tls, String defaultValue) {
        return new Pair(
                authority,
                tls,
                defaultValue,
                "is used only if %s is starttls or tls",
                (one, other) -> !lower(other).equals("none"));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /**
     * Checks all pairs.
     *
     * @throws CannotStart with one sentence that names both options if two contradict each other
     */
    static void check(UnaryOperator<String> values) {
        ALL.stream().filter(pair -> !pair.isConsistent(values)).findFirst().ifPresent(pair -> {
            throw new CannotStart(pair.sentence());
        });
    }
}
