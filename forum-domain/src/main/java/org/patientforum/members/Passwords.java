package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What it takes to deal with a password: the rules for it, the hashing, and the time at which it changes. */
@Dependent
class Passwords {

    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final Clock clock;

    @Inject
    Passwords(PasswordRules rules, PasswordHashing hashing, Clock clock) {
        this.rules = rules;
        this.hashing = hashing;
        this.clock = clock;
    }

    PasswordRules rules() {
        return rules;
    }

    PasswordHashing hashing() {
        return hashing;
    }

    Clock clock() {
        return clock;
    }
}
