package org.patientforum.members;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.shared.text.Confusables;

/**
 * The hospital's own name, which no pseudonym may hold: readers would think that the hospital itself speaks. "St Brannoc's Hospital" is found in
 * {@code St_Brannocs}, {@code stbrannoc2} and {@code SaintBrannocsTeam}, and so is {@code Brannocs}: a saint, or whoever else gave the hospital the name, tells
 * which one it is, unless many people are called so. Words that many hospitals have in their names do not count.
 */
public final class HospitalName {

    /** Shorter names are found only as a whole part of a pseudonym: many words happen to hold four letters. */
    private static final int LONG = 6;

    private static final int SHORTEST = 4;

    private static final Set<String> COMMON =
            folded("hospital hospitals clinic clinics infirmary nhs trust foundation university teaching general"
                    + " health healthcare care centre center medical group service services the of and for at in krankenhaus klinik klinikum"
                    + " universitatsklinikum hopital clinique chu hospitalier de la le du des");

    private static final Set<String> SAINT = folded("st saint sankt sainte ste");

    /** Names that many hospitals have and many people, too: "Mary" is free at St Mary's, "Marys" is not. */
    private static final Set<String> OF_MANY = folded("""
            agnes alban alice alphege andrew ann anna anne anthony antony barbara bartholomew benedict bernard bridget catherine cecilia charles
            charlotte christopher clare clement cuthbert david denis dominic edmund edward elisabeth elizabeth emma eva francis franziskus frances
            gabriel george gertrud giles gregory guy harry heath helen helena helier henry hilda hugh ignatius jacob jakob james jean joan johannes john
            joseph josef jude katharina katherine lawrence leonard louis louise lucy luke margaret maria marie marien mark martha
            martin mary matthew maurice michael monica nicholas nikolaus olave oswald patrick paul pauls peter philip
            raphael richard robert sebastian stephen teresa theresa thomas timothy ursula vincent vinzenz wilfrid william""");

    private static final Set<String> TITLES = folded("kings queens princes princesss childrens womens mens peoples");

    private static final Pattern OF_SOMEBODY = Pattern.compile(".*['’]s?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]?s$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final String FIGURES = "34578";
    private static final String READ_AS = "eastb";

    /** With one of these beside it even a part of the name speaks for the hospital: {@code Brannocs_Hosp}. */
    private static final Pattern OF_A_HOSPITAL =
            Pattern.compile("hosp.*|kl[il]n[il]k.*|krankenhaus.*|nhs.*|cl[il]n[il][cq].*|hop[il]tal.*|team|staff|ward");

    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> alone = new LinkedHashSet<>();
    private final Set<String> ofMany = new LinkedHashSet<>();

    public HospitalName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name.strip())) {
            if (!COMMON.contains(Confusables.fold(word))) {
                words.add(word);
            }
        }
        add(words, forms);
        if (!words.isEmpty() && saint(words.getFirst())) {
            for (String saint : List.of("st", "saint")) {
                words.set(0, saint);
                add(words, forms);
            }
            addWhoGaveTheName(words.subList(1, words.size()));
        }
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && saint(words.get(at - 1)) || ofSomebody(words.get(at))) {
                addWhoGaveTheName(words.subList(at, at + 1));
            }
        }
    }

    private static boolean saint(String word) {
        return SAINT.contains(Confusables.fold(word));
    }

    private static boolean ofSomebody(String word) {
        boolean titled =
                TITLES.contains(Confusables.fold(APOSTROPHE.matcher(word).replaceAll("")));
        return !titled && OF_SOMEBODY.matcher(word).matches();
    }

    /** "Brannocs" and "Brannoc" are of this hospital alone. Of "Marys" and "Mary" the first is, as a word of its own. */
    private void addWhoGaveTheName(List<String> words) {
        Set<String> names = new LinkedHashSet<>();
        add(words, names);
        if (names.stream().anyMatch(OF_MANY::contains)) {
            ofMany.addAll(names);
            names.removeAll(OF_MANY);
            alone.addAll(names);
        } else {
            forms.addAll(names);
        }
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split("\\s+")).map(Confusables::fold).collect(Collectors.toSet());
    }

    private static void add(List<String> words, Set<String> forms) {
        String whole = String.join("", words);
        for (String form : List.of(whole, POSSESSIVE.matcher(whole).replaceFirst(""))) {
            String folded = Confusables.fold(APOSTROPHE.matcher(form).replaceAll(""));
            if (folded.length() >= SHORTEST) {
                forms.add(folded);
            }
        }
    }

    /** Gives the name if it is another one. Throws PseudonymRefused. */
    public Pseudonym leaveTo(Pseudonym name) {
        for (String seen : Arrays.asList(name.text(), lettersForFigures(name.text()))) {
            String whole = Confusables.fold(seen);
            List<String> parts = ReservedNames.parts(seen);
            boolean ofHospital =
                    parts.stream().anyMatch(part -> OF_A_HOSPITAL.matcher(part).matches());
            boolean asWord = alone.stream().anyMatch(parts::contains);
            if (asWord || held(forms, whole, parts) || (ofHospital && held(ofMany, whole, parts))) {
                throw new PseudonymRefused("staff");
            }
        }
        return name;
    }

    private static boolean held(Set<String> forms, String whole, List<String> parts) {
        return forms.stream().anyMatch(form -> form.length() >= LONG && whole.contains(form) || parts.contains(form));
    }

    private static String lettersForFigures(String name) {
        StringBuilder letters = new StringBuilder(name);
        for (int at = 0; at < name.length(); at++) {
            int figure = FIGURES.indexOf(name.charAt(at));
            if (figure >= 0) {
                letters.setCharAt(at, READ_AS.charAt(figure));
            }
        }
        return letters.toString();
    }
}
