package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.eligibility.MailPolicy;

/** The deliveries that members can choose from: those by mail only if the site sends such mail. */
@Named
@ApplicationScoped
public class DeliveryOptions {

    private final Supplier<MailPolicy> policy;

    protected DeliveryOptions() {
        this(null);
    }

    @Inject
    public DeliveryOptions(Supplier<MailPolicy> policy) {
        this.policy = policy;
    }

    /** All available deliveries, including "muted", for a single discussion. */
    public List<Delivery> getAll() {
        return Stream.of(Delivery.values()).filter(this::isAvailable).toList();
    }

    /** The available deliveries of follows, for groups and for discussions that are not followed yet. */
    public List<Delivery> getFollowing() {
        return Delivery.following().stream().filter(this::isAvailable).toList();
    }

    private boolean isAvailable(Delivery delivery) {
        return switch (policy.get()) {
            case INSTANT -> true;
            case DIGESTS -> delivery != Delivery.NOW;
            case OFF -> !delivery.byMail();
        };
    }

    /** The member's usual delivery if the site offers it, else the first one that it offers. */
    public Delivery nearestAvailable(Delivery usual) {
        return isAvailable(usual) ? usual : getFollowing().getFirst();
    }

    /** Whether the site sends a mail for each new post. */
    boolean isInstantMailAvailable() {
        return isAvailable(Delivery.NOW);
    }
}
