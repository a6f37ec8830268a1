package org.patientforum.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the rules that a filled-in form breaks, so that its writer hears of all of them at once. */
public final class BrokenRules {

    private final List<ForumException> broken = new ArrayList<>();

    /** The value, or null if a rule is broken. */
    public <T> T orNull(Supplier<T> value) {
        try {
            return value.get();
        } catch (ForumException rule) {
            broken.add(rule);
            return null;
        }
    }

    /** Remembers the rule if it is broken. */
    public void check(Runnable rule) {
        orNull(() -> {
            rule.run();
            return null;
        });
    }

    /** Throws the one broken rule, or SeveralRules. */
    public void throwIfAny() {
        if (broken.size() == 1) {
            throw broken.get(0);
        }
        if (!broken.isEmpty()) {
            throw new SeveralRules(broken);
        }
    }
}
