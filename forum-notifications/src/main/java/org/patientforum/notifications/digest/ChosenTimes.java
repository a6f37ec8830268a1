package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.notifications.MailTimesChosen;

/** Looks again at a member's digests when they have chosen another time. */
@Dependent
class ChosenTimes {

    private final DigestRounds rounds;
    private final Clock clock;

    @Inject
    ChosenTimes(DigestRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    void chosen(@Observes MailTimesChosen event) {
        rounds.lookNow(event.memberId(), clock.instant());
    }
}
