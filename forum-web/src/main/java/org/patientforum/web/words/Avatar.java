package org.patientforum.web.words;

import java.util.Locale;

/**
 * The coloured circle with initials beside a name.
 *
 * @param initials the first two letters or digits of the pseudonym
 * @param colour 0 to 7, always the same for the same pseudonym
 */
public record Avatar(String initials, int colour) {

    private static final int COLOURS = 8;

    /** The avatar of this pseudonym. */
    public static Avatar of(String pseudonym) {
        int[] letters = pseudonym
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(2)
                .toArray();
        String initials = new String(letters, 0, letters.length).toLowerCase(Locale.ROOT);
        return new Avatar(initials, Math.floorMod(pseudonym.hashCode(), COLOURS));
    }
}
