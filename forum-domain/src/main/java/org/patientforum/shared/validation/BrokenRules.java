package org.patientforum.shared.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.patientforum.shared.ForumException;

/** Several broken rules of one form, each with a message of its own. {@link Collector} collects them. */
public class BrokenRules extends ForumException {

    private final transient List<ForumException> rules;

    private BrokenRules(List<ForumException> rules) {
        super("several");
        this.rules = List.copyOf(rules);
    }

    /** The broken rules in the order in which they were checked; at least two. */
    public List<ForumException> rules() {
        return rules;
    }

    /** Collects the broken rules of a form, so that all of them are reported at once. */
    public static final class Collector {

        private final List<ForumException> broken = new ArrayList<>();

        /**
         * Computes a value and records the rule that it breaks, if any.
         *
         * @return a supplier of the value; if it broke a rule, the supplier throws that rule
         */
        public <T> Supplier<T> take(Supplier<T> value) {
            try {
                T valid = value.get();
                return () -> valid;
            } catch (ForumException rule) {
                broken.add(rule);
                return () -> {
                    throw rule;
                };
            }
        }

        /** Runs a check and records the rule that it throws, if any. */
        public void check(Runnable rule) {
            try {
                rule.run();
            } catch (ForumException brokenRule) {
                broken.add(brokenRule);
            }
        }

        /** Throws the recorded rule if it is the only one, or {@link BrokenRules} if there are several. */
        public void throwIfAny() {
            if (broken.size() == 1) {
                throw broken.getFirst();
            }
            if (!broken.isEmpty()) {
                throw new BrokenRules(broken);
            }
        }
    }
}
