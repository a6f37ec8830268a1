package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.patientforum.following.Delivery;
import org.patientforum.following.DeliveryChosen;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.preferences.MailTimesChosen;

/** Begins a member's digests with their first choice of one, and looks again when they have chosen another time. */
@Dependent
class DigestSubscriber {

    private final DigestSubscriptions rounds;
    private final Supplier<MailPolicy> policy;
    private final Clock clock;

    @Inject
    DigestSubscriber(DigestSubscriptions rounds, Supplier<MailPolicy> policy, Clock clock) {
        this.rounds = rounds;
        this.policy = policy;
        this.clock = clock;
    }

    void followed(@Observes DeliveryChosen event) {
        for (Delivery cadence : List.of(Delivery.DAILY, Delivery.WEEKLY)) {
            if (policy.get().inDigest(cadence).contains(event.delivery())) {
                rounds.begin(cadence, event.memberId(), clock.instant());
            }
        }
    }

    void chosen(@Observes MailTimesChosen event) {
        rounds.lookNow(event.memberId(), clock.instant());
    }
}
