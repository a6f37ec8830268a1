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
 * {@code St_Brannocs}, {@code stbrannoc2} and {@code SaintBrannocsTeam}; words that many hospitals have in their names do not count.
 */
final class HospitalName {

    /** Shorter names are found only as a whole part of a pseudonym: many words happen to hold four letters. */
    private static final int LONG = 6;

    private static final int SHORTEST = 4;

    private static final Set<String> COMMON =
            folded("hospital hospitals clinic clinics infirmary nhs trust foundation university teaching general"
                    + " health healthcare care centre center medical group service services the of and for at in krankenhaus klinik klinikum"
                    + " universitatsklinikum hopital clinique chu hospitalier de la le du des");

    private static final Set<String> SAINT = folded("st saint");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]?s$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final String FIGURES = "34578";
    private static final String READ_AS = "eastb";

    /** With one of these beside it even a part of the name speaks for the hospital: {@code Brannocs_Hosp}. */
    private static final Pattern OF_A_HOSPITAL =
            Pattern.compile("hosp.*|kl[il]n[il]k.*|krankenhaus.*|nhs.*|cl[il]n[il][cq].*|hop[il]tal.*|team|staff|ward");

    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> withoutSaint = new LinkedHashSet<>();

    HospitalName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name.strip())) {
            if (!COMMON.contains(Confusables.fold(word))) {
                words.add(word);
            }
        }
        add(words, forms);
        if (!words.isEmpty() && SAINT.contains(Confusables.fold(words.getFirst()))) {
            for (String saint : List.of("st", "saint")) {
                words.set(0, saint);
                add(words, forms);
            }
            add(words.subList(1, words.size()), withoutSaint);
        }
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split(" ")).map(Confusables::fold).collect(Collectors.toSet());
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
    Pseudonym leaveTo(Pseudonym name) {
        for (String seen : Arrays.asList(name.text(), lettersForFigures(name.text()))) {
            String whole = Confusables.fold(seen);
            List<String> parts = RefusedWords.parts(seen);
            boolean ofHospital =
                    parts.stream().anyMatch(part -> OF_A_HOSPITAL.matcher(part).matches());
            if (held(forms, whole, parts) || (ofHospital && held(withoutSaint, whole, parts))) {
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
