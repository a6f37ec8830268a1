package org.patientforum.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Pairs of options that can contradict each other; one of the two would then silently have no effect. */
final class OptionPairs {

    private static final String MEMBER_LONGEST = "forum.sign-in.member.longest";
    private static final String MEMBERS_DEFAULT = "P30D";

    /** All pairs. A pair is checked if its first option is given. */
    static final List<Pair> ALL = List.of(
            notLonger("forum.sign-in.member.idle", MEMBER_LONGEST, MEMBERS_DEFAULT),
            notLonger("forum.sign-in.shared.idle", MEMBER_LONGEST, MEMBERS_DEFAULT),
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
                    (all, site) -> !lower(all).equals("true") || lower(site).startsWith("https:")));

    private OptionPairs() {}

    /**
     * Two options.
     *
     * @param otherwise what holds if the second one is not given
     * @param words what is said of the first one, with the name of the second in it; no values, for they may be secret
     */
    record Pair(String first, String second, String otherwise, String words, BiPredicate<String, String> fit) {

        private boolean holds(UnaryOperator<String> values) {
            String given = values.apply(first);
            String other = values.apply(second);
            return given.isEmpty() || fit.test(given, other.isEmpty() ? otherwise : other);
        }

        private String sentence() {
            return Options.variable(first) + " " + words.formatted(Options.variable(second)) + ".";
        }
    }

    private static Pair notLonger(String idle, String longest, String otherwise) {
        return new Pair(
                idle,
                longest,
                otherwise,
                "must not be longer than %s, which is " + otherwise + " unless it is given",
                (one, other) -> Duration.parse(one).compareTo(Duration.parse(other)) <= 0);
    }

    private static Pair notWithout(String password, String user) {
        return new Pair(password, user, "", "cannot be used without %s", (one, other) -> !other.isEmpty());
    }

    private static Pair onlyWithTls(String authority, String tls, String otherwise) {
        return new Pair(
                authority,
                tls,
                otherwise,
                "is used only if %s is starttls or tls",
                (one, other) -> !lower(other).equals("none"));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** @throws CannotStart with one sentence that names both options if two contradict each other */
    static void check(UnaryOperator<String> values) {
        ALL.stream().filter(pair -> !pair.holds(values)).findFirst().ifPresent(pair -> {
            throw new CannotStart(pair.sentence());
        });
    }
}
