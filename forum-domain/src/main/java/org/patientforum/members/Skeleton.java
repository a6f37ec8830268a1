package org.patientforum.members;

import com.ibm.icu.util.VersionInfo;
import java.util.Locale;
import org.patientforum.shared.text.Confusables;

/**
 * The skeleton of a name, equal for names that look alike: by the roughly 6,000 confusables of Unicode Technical Standard 39, and
 * by {@link Confusables}, which adds those that are confused in lower case only. No two members may have the same skeleton.
 */
final class Skeleton {

    /** Incremented when this class computes other skeletons; the ICU tables have their own version. */
    static final String VERSION = "2-" + VersionInfo.ICU_VERSION;

    private static final int MAX_LENGTH = 96;

    private Skeleton() {}

    /** The skeleton of a name in normal form NFKC. Capitals are compared as they look, then in lower case. */
    static String of(String name) {
        String lower = Confusables.skeleton(name).toLowerCase(Locale.ROOT);
        String skeleton = Confusables.fold(Confusables.skeleton(Confusables.fold(lower)))
                .replace("vv", "w"); // two letters, not in the tables
        if (skeleton.length() <= MAX_LENGTH) {
            return skeleton;
        }
        int end = Character.isHighSurrogate(skeleton.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return skeleton.substring(0, end);
    }
}
