package org.patientforum.shared;

import java.util.List;

/** More than one rule is broken; each has its own words. */
public class SeveralRules extends ForumException {

    private final transient List<ForumException> rules;

    public SeveralRules(List<ForumException> rules) {
        super("several");
        this.rules = List.copyOf(rules);
    }

    /** The broken rules. */
    public List<ForumException> rules() {
        return rules;
    }
}
