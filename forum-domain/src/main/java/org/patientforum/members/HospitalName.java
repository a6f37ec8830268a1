package org.patientforum.members;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.shared.text.Confusables;
import org.patientforum.shared.validation.InvalidInput;

/**
 * The hospital's name, which no pseudonym may contain, because readers would think that the hospital itself is speaking. "St
 * Brannoc's Hospital" is found in {@code St_Brannocs}, {@code stbrannoc2} and {@code SaintBrannocsTeam}, and also in {@code
 * Brannocs}: the saint or person that the hospital is named after identifies it, unless the name is common. Words that many
 * hospitals have in their names are ignored.
 */
public final class HospitalName {

    /** Shorter names match whole parts of a pseudonym only, because many words happen to contain four given letters. */
    private static final int MIN_SUBSTRING_LENGTH = 6;

    private static final int MIN_LENGTH = 4;

    private static final Set<String> GENERIC_WORDS =
            foldAll("hospital hospitals clinic clinics infirmary nhs trust foundation university teaching general"
                    + " health healthcare care centre center medical group service services the of and for at in krankenhaus klinik klinikum"
                    + " universitatsklinikum hopital clinique chu hospitalier de la le du des");

    private static final Set<String> SAINT_WORDS = foldAll("st saint sankt sainte ste");

    /** Names that both hospitals and people commonly have: at St Mary's, "Mary" is allowed, but "Marys" is not. */
    private static final Set<String> COMMON_NAMES = foldAll("""
            agnes alban alice alphege andrew ann anna anne anthony antony barbara bartholomew benedict bernard bridget catherine cecilia charles
            charlotte christopher clare clement cuthbert david denis dominic edmund edward elisabeth elizabeth emma eva francis franziskus frances
            gabriel george gertrud giles gregory guy harry heath helen helena helier henry hilda hugh ignatius jacob jakob james jean joan johannes john
            joseph josef jude katharina katherine lawrence leonard louis louise lucy luke margaret maria marie marien mark martha
            martin mary matthew maurice michael monica nicholas nikolaus olave oswald patrick paul pauls peter philip
            raphael richard robert sebastian stephen teresa theresa thomas timothy ursula vincent vinzenz wilfrid william""");

    private static final Set<String> TITLES = foldAll("kings queens princes princesss childrens womens mens peoples");

    private static final Pattern POSSESSIVE_FORM = Pattern.compile(".*['’]s?");

    private static final Pattern WORD_SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]?s$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final String DIGITS = "34578";
    private static final String DIGIT_LETTERS = "eastb";

    /** Next to one of these words, even a common name stands for the hospital: {@code Mary_Hosp}. */
    private static final Pattern HOSPITAL_WORD =
            Pattern.compile("hosp.*|kl[il]n[il]k.*|krankenhaus.*|nhs.*|cl[il]n[il][cq].*|hop[il]tal.*|team|staff|ward");

    private final Set<String> distinctive = new LinkedHashSet<>();
    private final Set<String> wholeWords = new LinkedHashSet<>();
    private final Set<String> commonNames = new LinkedHashSet<>();

    public HospitalName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : WORD_SEPARATOR.split(name.strip())) {
            if (!GENERIC_WORDS.contains(Confusables.fold(word))) {
                words.add(word);
            }
        }
        add(words, distinctive);
        if (!words.isEmpty() && isSaint(words.getFirst())) {
            for (String saint : List.of("st", "saint")) {
                words.set(0, saint);
                add(words, distinctive);
            }
            addNamesake(words.subList(1, words.size()));
        }
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && isSaint(words.get(i - 1)) || isPossessive(words.get(i))) {
                addNamesake(words.subList(i, i + 1));
            }
        }
    }

    private static boolean isSaint(String word) {
        return SAINT_WORDS.contains(Confusables.fold(word));
    }

    private static boolean isPossessive(String word) {
        boolean titled =
                TITLES.contains(Confusables.fold(APOSTROPHE.matcher(word).replaceAll("")));
        return !titled && POSSESSIVE_FORM.matcher(word).matches();
    }

    /**
     * Adds the name of a saint or person. "Brannocs" and "Brannoc" identify this hospital anywhere; of "Marys" and "Mary" only
     * the first does, and only as a separate word.
     */
    private void addNamesake(List<String> words) {
        Set<String> names = new LinkedHashSet<>();
        add(words, names);
        if (names.stream().anyMatch(COMMON_NAMES::contains)) {
            commonNames.addAll(names);
            names.removeAll(COMMON_NAMES);
            wholeWords.addAll(names);
        } else {
            distinctive.addAll(names);
        }
    }

    private static Set<String> foldAll(String words) {
        return Arrays.stream(words.split("\\s+")).map(Confusables::fold).collect(Collectors.toSet());
    }

    private static void add(List<String> words, Set<String> forms) {
        String whole = String.join("", words);
        for (String form : List.of(whole, POSSESSIVE.matcher(whole).replaceFirst(""))) {
            String folded = Confusables.fold(APOSTROPHE.matcher(form).replaceAll(""));
            if (folded.length() >= MIN_LENGTH) {
                forms.add(folded);
            }
        }
    }

    /** Returns the pseudonym if it does not contain the hospital's name. Throws InvalidInput. */
    public Pseudonym requireUnrelated(Pseudonym name) {
        for (String reading : Arrays.asList(name.text(), digitsAsLetters(name.text()))) {
            String whole = Confusables.fold(reading);
            List<String> parts = ReservedNames.parts(reading);
            boolean hospitalWord =
                    parts.stream().anyMatch(part -> HOSPITAL_WORD.matcher(part).matches());
            boolean wholeWord = wholeWords.stream().anyMatch(parts::contains);
            if (wholeWord
                    || contains(distinctive, whole, parts)
                    || (hospitalWord && contains(commonNames, whole, parts))) {
                throw new InvalidInput("pseudonym.staff");
            }
        }
        return name;
    }

    private static boolean contains(Set<String> forms, String whole, List<String> parts) {
        return forms.stream()
                .anyMatch(
                        form -> form.length() >= MIN_SUBSTRING_LENGTH && whole.contains(form) || parts.contains(form));
    }

    private static String digitsAsLetters(String name) {
        StringBuilder letters = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            int digit = DIGITS.indexOf(name.charAt(i));
            if (digit >= 0) {
                letters.setCharAt(i, DIGIT_LETTERS.charAt(digit));
            }
        }
        return letters.toString();
    }
}
