package org.patientforum.launcher;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Validates the values of options. The application validates settings that administrators can change in the console. */
final class OptionRules {

    private static final int MAX_PORT = 65_535;

    /** A host name or an IP address, without scheme and port. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9_.-]+|\\[?[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*(?:%\\w+)?]?");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    /** The user info before the host of a URL, which may contain a password. */
    private static final Pattern USER_INFO = Pattern.compile("//.*@|^[^/@]*:.*@");

    /** A parameter whose value may be secret. */
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([\\w.-]*(?:pass|pwd|secret|key|token)[\\w.-]*\\s*=)[^&;]*");

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        Rule port = number(1, MAX_PORT);
        rule(port, "forum.http.port", "forum.mail.port", "forum.mail.bounce.port");
        rule(
                new Rule(
                        "must be true or false",
                        value -> value.toLowerCase(Locale.ROOT).matches("true|false")),
                "forum.proxy",
                "forum.hsts.include-subdomains",
                "forum.mail.keep-body",
                "forum.mail.bounce.keep",
                "forum.demo");
        rule(
                new Rule(
                        "must be the name of this machine or one of its addresses, such as 127.0.0.1",
                        OptionRules::isHost),
                "forum.http.address");
        rule(
                new Rule("must be the name of a server, without its port", OptionRules::isHost),
                "forum.mail.host",
                "forum.mail.bounce.host");
        rule(
                new Rule(
                        "must be the address that people use, beginning with https:// or http:// and without a path",
                        OptionRules::isSite),
                "forum.base-url");
        rule(
                new Rule(
                        "must begin with jdbc:postgresql: or jdbc:h2:",
                        value -> value.matches("jdbc:(h2|postgresql):.+")),
                "forum.db.url");
        rule(
                new Rule(
                        "must be the name of a time zone such as Europe/London",
                        ZoneId.getAvailableZoneIds()::contains),
                "forum.time-zone");
        rule(
                new Rule(
                        "must be an ISO 8601 duration of a minute or more, such as PT12H or P30D",
                        OptionRules::isDuration),
                "forum.sign-in.member.idle",
                "forum.sign-in.member.longest",
                "forum.sign-in.staff.idle",
                "forum.sign-in.staff.longest",
                "forum.sign-in.shared.idle");
        rule(
                new Rule(
                        "must be none, starttls or tls",
                        value -> value.toLowerCase(Locale.ROOT).matches("none|starttls|tls")),
                "forum.mail.tls",
                "forum.mail.bounce.tls");
        rule(
                new Rule("must be a file that can be read", OptionRules::isReadableFile),
                "forum.config",
                "forum.mail.tls.ca",
                "forum.mail.bounce.tls.ca");
        rule(
                new Rule(
                        "must be an email address",
                        value -> ADDRESS.matcher(value).matches()),
                "forum.mail.from",
                "forum.mail.bounce.address");
        rule(new Rule("must be a colour such as #0b5f66", value -> value.matches("#[0-9A-Fa-f]{6}")), "forum.accent");
        rule(number(0, 600), "forum.stop.drain-seconds");
        rule(number(0, 999), "forum.log.files", "forum.log.megabytes");
        rule(number(1, 120), "forum.mail.timeout");
        rule(number(1, 16), "forum.mail.workers");
        rule(number(0, 600_000), "forum.mail.per-minute");
        rule(number(1, 1000), "forum.mail.daily-cap");
        rule(number(0, 60), "forum.mail.hold-minutes");
        rule(number(1, 36_500), "forum.appeal-days");
        rule(number(0, 1_000_000), "forum.bell.pages", "forum.disk.reserve");
    }

    private OptionRules() {}

    private record Rule(String message, Predicate<String> accepts) {}

    private static void rule(Rule rule, String... names) {
        List.of(names).forEach(name -> RULES.put(name, rule));
    }

    private static Rule number(int min, int max) {
        return new Rule(
                "must be a number from " + min + " to " + max,
                value -> value.matches("[0-9]{1,9}")
                        && Integer.parseInt(value) >= min
                        && Integer.parseInt(value) <= max);
    }

    /** Whether the option's values have a rule. */
    static boolean hasRule(String name) {
        return RULES.containsKey(name);
    }

    /**
     * Checks a value. An empty value stands for the default and is accepted.
     *
     * @throws CannotStart with one sentence if the value is invalid
     */
    static void check(String name, String value) {
        Rule rule = RULES.get(name);
        if (rule != null && !value.isEmpty() && !rule.accepts().test(value)) {
            throw new CannotStart(errorMessage(name, rule.message(), value));
        }
    }

    /** Returns the error message for an invalid value. */
    static String errorMessage(String name, String rule, String value) {
        return Options.variable(name) + " " + rule + ", not \"" + redacted(value) + "\".";
    }

    /** Returns the value on one line and without secrets, because error messages appear on screens and in logs. */
    private static String redacted(String value) {
        String line = value.replaceAll("\\s+", " ");
        String withoutUserInfo =
                USER_INFO.matcher(line).replaceFirst(user -> user.group().startsWith("//") ? "//…@" : "…@");
        return SECRET_PARAMETER.matcher(withoutUserInfo).replaceAll("$1…");
    }

    private static boolean isHost(String value) {
        return HOST.matcher(toAscii(value)).matches();
    }

    private static String toAscii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isSite(String value) {
        try {
            URI site = new URI(value);
            return List.of("http", "https")
                            .contains(String.valueOf(site.getScheme()).toLowerCase(Locale.ROOT))
                    && site.getHost() != null
                    && site.getPort() != 0
                    && site.getPort() <= MAX_PORT
                    && !site.getRawAuthority().endsWith(":")
                    && List.of("", "/").contains(site.getRawPath())
                    && site.getRawQuery() == null
                    && site.getRawFragment() == null
                    && site.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return Duration.parse(value).compareTo(Duration.ofMinutes(1)) >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isReadableFile(String value) {
        try {
            Path path = Path.of(value);
            return Files.isRegularFile(path) && Files.isReadable(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
