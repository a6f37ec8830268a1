package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.eligibility.FollowerMailPolicy;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.notifications.preferences.MemberMailPreferences;

/** Enqueues mails about a new post for the members who want them at once, delayed by the edit window and by quiet hours. */
@Dependent
public class InstantMailScheduler {

    private final Outbox outbox;
    private final MemberMailPreferences preferences;
    private final Supplier<MailPolicy> policy;
    private final MailDelay delay;

    @Inject
    public InstantMailScheduler(
            Outbox outbox, MemberMailPreferences preferences, Supplier<MailPolicy> policy, MailDelay delay) {
        this.outbox = outbox;
        this.preferences = preferences;
        this.policy = policy;
        this.delay = delay;
    }

    /**
     * Enqueues mails for followers.
     *
     * @param deliveries how each of the members follows the discussion
     */
    void schedule(MailKind kind, NotificationTask task, Map<Long, Delivery> deliveries) {
        schedule(kind, task, new TreeSet<>(deliveries.keySet()), deliveries);
    }

    /**
     * Enqueues mails for those of the members who want one.
     *
     * @param deliveries how they follow the discussion; members who follow neither it nor its group are missing
     */
    void schedule(MailKind kind, NotificationTask task, Collection<Long> memberIds, Map<Long, Delivery> deliveries) {
        if (policy.get() != MailPolicy.INSTANT) {
            return;
        }
        Set<Long> siteOnly = kind.personal() ? preferences.siteOnly(memberIds) : Set.of();
        List<Long> recipients = memberIds.stream()
                .filter(member ->
                        FollowerMailPolicy.wantsInstantMail(kind, deliveries.get(member), siteOnly.contains(member)))
                .toList();
        outbox.enqueueNotBefore(kind, task.subjectId(), delay.notBefore(task.createdAt(), recipients));
    }
}
