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

/** What a password must be: long enough, not among those everybody tries first, and not made of what others know of you. */
@ApplicationScoped
public class PasswordPolicy {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int SHORTEST_TELLING_WORD = 4;
    private static final Set<String> COMMON = Set.copyOf(WordList.read(PasswordPolicy.class, "common-passwords.txt"));
    private static final int SHORTEST_NUMBER = 5;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$|(?<=s)['’]$");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ ().\\u00a0\\u2011/–-]{0,3}+\\p{Nd})*+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");
    private static final Pattern TRUNK = Pattern.compile("^0+");

    private final Supplier<String> hospital;
    private final Supplier<String> forum;

    /** What the site shows with telephone numbers in it. */
    private final Supplier<List<String>> numbers;

    protected PasswordPolicy() {
        this("");
    }

    @Inject
    public PasswordPolicy(Settings settings) {
        this.hospital = () -> settings.text(Setting.HOSPITAL_NAME);
        this.forum = () -> settings.text(Setting.FORUM_NAME);
        this.numbers = () -> Stream.of(
                        Setting.HOSPITAL_DESK,
                        Setting.HOSPITAL_EMERGENCY,
                        Setting.HOSPITAL_HELP,
                        Setting.OPENING_HOURS,
                        Setting.STAFFED_OUTSIDE)
                .map(settings::text)
                .toList();
    }

    /** Rules of a hospital that keeps its name, with a forum that keeps its own. */
    public PasswordPolicy(String hospital) {
        this.hospital = () -> hospital;
        this.forum = () -> "Patient Forum";
        this.numbers = () -> List.of(Setting.HOSPITAL_DESK.otherwise());
    }

    /** Gives the password if it is good. Throws PasswordRefused. */
    public String check(@Nullable String password, @Nullable String pseudonym, @Nullable String email) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST) {
            throw new PasswordRefused("short");
        }
        if (length > LONGEST) {
            throw new PasswordRefused("long");
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() <= 2) {
            throw new PasswordRefused("common");
        }
        String folded = letters(lower);
        String digits = digits(typed);
        if (tellingWords(pseudonym, email).anyMatch(folded::contains)
                || numbersOfTheSite().anyMatch(digits::contains)) {
            throw new PasswordRefused("personal");
        }
        return typed;
    }

    /** The hospital's name, which is in nobody's password and in nobody's pseudonym. */
    public HospitalName hospitalName() {
        return new HospitalName(hospital.get());
    }

    private Stream<String> tellingWords(@Nullable String pseudonym, @Nullable String email) {
        String address = email == null ? "" : email;
        String mailbox = address.contains("@") ? address.substring(0, address.indexOf('@')) : address;
        return Stream.of(
                        Stream.of(pseudonym == null ? "" : pseudonym, mailbox, hospital.get(), forum.get()),
                        words(hospital.get()),
                        words(forum.get()))
                .flatMap(words -> words)
                .map(PasswordPolicy::letters)
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD);
    }

    /** Its words as they are and without the ending of "Brannoc's", which whoever guesses leaves out, too. */
    private static Stream<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .flatMap(word -> Stream.of(word, POSSESSIVE.matcher(word).replaceFirst("")));
    }

    /** Telephone numbers, which stand on each page; with a country's code before them they begin without the 0. Those for emergencies are too short to count. */
    private Stream<String> numbersOfTheSite() {
        return numbers.get().stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(found -> TRUNK.matcher(digits(found.group())).replaceFirst(""))
                .filter(number -> number.length() >= SHORTEST_NUMBER);
    }

    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
