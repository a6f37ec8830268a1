package org.patientforum.members.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What it takes to deal with a password: the rules for it, the hashing, and the time at which it changes. */
@Dependent
public class PasswordPolicy {

    private final PasswordRules rules;
    private final PasswordHasher hashing;
    private final Clock clock;

    @Inject
    public PasswordPolicy(PasswordRules rules, PasswordHasher hashing, Clock clock) {
        this.rules = rules;
        this.hashing = hashing;
        this.clock = clock;
    }

    public PasswordRules rules() {
        return rules;
    }

    public PasswordHasher hashing() {
        return hashing;
    }

    public Clock clock() {
        return clock;
    }
}
