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

/**
 * Creates a member's subscription when they first choose a digest, and schedules a check when they change their mail
 * times.
 */
@Dependent
class DigestSubscriber {

    private final DigestSubscriptions subscriptions;
    private final Supplier<MailPolicy> policy;
    private final Clock clock;

    @Inject
    DigestSubscriber(DigestSubscriptions subscriptions, Supplier<MailPolicy> policy, Clock clock) {
        this.subscriptions = subscriptions;
        this.policy = policy;
        this.clock = clock;
    }

    void deliveryChosen(@Observes DeliveryChosen event) {
        for (Delivery cadence : List.of(Delivery.DAILY, Delivery.WEEKLY)) {
            if (policy.get().inDigest(cadence).contains(event.delivery())) {
                subscriptions.create(cadence, event.memberId(), clock.instant());
            }
        }
    }

    void mailTimesChosen(@Observes MailTimesChosen event) {
        subscriptions.checkNow(event.memberId(), clock.instant());
    }
}
