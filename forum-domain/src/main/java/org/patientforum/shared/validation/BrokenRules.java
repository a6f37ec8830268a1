package org.patientforum.shared.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.SeveralRules;

/** Collects the rules that a filled-in form breaks, so that its writer hears of all of them at once. */
public final class BrokenRules {

    private final List<ForumException> broken = new ArrayList<>();

    /**
     * Works the value out now, for whoever asks for it after {@link #throwIfAny}. Asked for before, a value that broke a rule throws
     * the rule.
     */
    public <T> Supplier<T> take(Supplier<T> value) {
        try {
            T good = value.get();
            return () -> good;
        } catch (ForumException rule) {
            broken.add(rule);
            return () -> {
                throw rule;
            };
        }
    }

    /** Remembers the rule if it is broken. */
    public void check(Runnable rule) {
        try {
            rule.run();
        } catch (ForumException brokenRule) {
            broken.add(brokenRule);
        }
    }

    /** Throws the one broken rule, or SeveralRules. */
    public void throwIfAny() {
        if (broken.size() == 1) {
            throw broken.getFirst();
        }
        if (!broken.isEmpty()) {
            throw new SeveralRules(broken);
        }
    }
}
