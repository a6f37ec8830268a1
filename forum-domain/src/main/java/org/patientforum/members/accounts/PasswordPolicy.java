package org.patientforum.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.HospitalName;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.text.WordList;
import org.patientforum.shared.validation.InvalidInput;

/**
 * The password policy: long enough, not a common password, and not derived from the member's, the forum's or the hospital's
 * public data.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    private static final int MIN_PERSONAL_WORD_LENGTH = 4;
    private static final Set<String> COMMON = Set.copyOf(WordList.read(PasswordPolicy.class, "common-passwords.txt"));
    private static final int MIN_PHONE_DIGITS = 5;
    private static final Pattern NON_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern WORD_SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$|(?<=s)['’]$");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\p{Nd}(?:[ ().\\u00a0\\u2011/–-]{0,3}+\\p{Nd})*+");
    private static final Pattern NON_DIGITS = Pattern.compile("\\P{Nd}+");
    private static final Pattern TRUNK_PREFIX = Pattern.compile("^0+");

    private final Supplier<String> hospital;
    private final Supplier<String> forum;

    /** Settings shown on the site that may contain telephone numbers. */
    private final Supplier<List<String>> phoneNumberTexts;

    protected PasswordPolicy() {
        this("");
    }

    @Inject
    public PasswordPolicy(Settings settings) {
        this.hospital = () -> settings.text(Setting.HOSPITAL_NAME);
        this.forum = () -> settings.text(Setting.FORUM_NAME);
        this.phoneNumberTexts = () -> Stream.of(
                        Setting.HOSPITAL_DESK,
                        Setting.HOSPITAL_EMERGENCY,
                        Setting.HOSPITAL_HELP,
                        Setting.OPENING_HOURS,
                        Setting.STAFFED_OUTSIDE)
                .map(settings::text)
                .toList();
    }

    /** A policy for fixed names, independent of settings. */
    public PasswordPolicy(String hospital) {
        this.hospital = () -> hospital;
        this.forum = () -> "Patient Forum";
        this.phoneNumberTexts = () -> List.of(Setting.HOSPITAL_DESK.defaultValue());
    }

    /** Returns the password if the policy accepts it. Throws InvalidInput. */
    public String check(@Nullable String password, @Nullable String pseudonym, @Nullable String email) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        if (length < MIN_LENGTH) {
            throw new InvalidInput("password.short");
        }
        if (length > MAX_LENGTH) {
            throw new InvalidInput("password.long");
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() <= 2) {
            throw new InvalidInput("password.common");
        }
        String folded = letters(lower);
        String digits = digits(typed);
        if (personalWords(pseudonym, email).anyMatch(folded::contains)
                || sitePhoneNumbers().anyMatch(digits::contains)) {
            throw new InvalidInput("password.personal");
        }
        return typed;
    }

    /** The hospital's name, which must not occur in passwords and pseudonyms. */
    public HospitalName hospitalName() {
        return new HospitalName(hospital.get());
    }

    private Stream<String> personalWords(@Nullable String pseudonym, @Nullable String email) {
        String address = email == null ? "" : email;
        String mailbox = address.contains("@") ? address.substring(0, address.indexOf('@')) : address;
        return Stream.of(
                        Stream.of(pseudonym == null ? "" : pseudonym, mailbox, hospital.get(), forum.get()),
                        words(hospital.get()),
                        words(forum.get()))
                .flatMap(words -> words)
                .map(PasswordPolicy::letters)
                .filter(word -> word.length() >= MIN_PERSONAL_WORD_LENGTH);
    }

    /** The words of a name, with and without the ending of "Brannoc's", which attackers leave out, too. */
    private static Stream<String> words(String name) {
        return WORD_SEPARATOR
                .splitAsStream(name)
                .flatMap(word -> Stream.of(word, POSSESSIVE.matcher(word).replaceFirst("")));
    }

    /**
     * The telephone numbers shown on each page, without the trunk prefix 0, which is dropped after a country code. Emergency
     * numbers are too short to count.
     */
    private Stream<String> sitePhoneNumbers() {
        return phoneNumberTexts.get().stream()
                .flatMap(text -> PHONE_NUMBER.matcher(text).results())
                .map(found -> TRUNK_PREFIX.matcher(digits(found.group())).replaceFirst(""))
                .filter(number -> number.length() >= MIN_PHONE_DIGITS);
    }

    private static String digits(String text) {
        return NON_DIGITS.matcher(text).replaceAll("");
    }

    private static String letters(String text) {
        return NON_ALPHANUMERIC.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
