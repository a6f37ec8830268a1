package org.patientforum.members;

import com.ibm.icu.util.VersionInfo;
import java.util.Locale;
import org.patientforum.shared.text.Confusables;

/**
 * What is left of a name when signs that look alike are made equal: by the tables of Unicode's technical standard 39, which know some 6,000 of them, and
 * by {@link Confusables}, which knows those that only readers of small letters confuse. Two members must not have the same.
 */
final class Skeleton {

    /** Goes up when this class makes another skeleton of a name; the tables have a version of their own. */
    static final String VERSION = "2-" + VersionInfo.ICU_VERSION;

    private static final int LONGEST = 96;

    private Skeleton() {}

    /** The skeleton of a name in normal form NFKC. Capitals are compared as they look, and then as small letters. */
    static String of(String name) {
        String small = Confusables.skeleton(name).toLowerCase(Locale.ROOT);
        String skeleton = Confusables.fold(Confusables.skeleton(Confusables.fold(small)))
                .replace("vv", "w"); // two letters, not in the tables
        if (skeleton.length() <= LONGEST) {
            return skeleton;
        }
        int end = Character.isHighSurrogate(skeleton.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return skeleton.substring(0, end);
    }
}
