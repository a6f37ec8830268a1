package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.eligibility.AllowedMail;

/** How one can hear of new replies, for the lists to choose from: what the site does not send is not offered. */
@Named
@ApplicationScoped
public class DeliveryOptions {

    private final AllowedMail allowed;

    protected DeliveryOptions() {
        this(null);
    }

    @Inject
    public DeliveryOptions(AllowedMail allowed) {
        this.allowed = allowed;
    }

    /** All, for a discussion that is open before the member. */
    public List<Delivery> getAll() {
        return Stream.of(Delivery.values()).filter(this::isAvailable).toList();
    }

    /** Those for a group, or for what is not followed yet. */
    public List<Delivery> getFollowing() {
        return Delivery.following().stream().filter(this::isAvailable).toList();
    }

    private boolean isAvailable(Delivery delivery) {
        return switch (allowed.policy()) {
            case INSTANT -> true;
            case DIGESTS -> delivery != Delivery.NOW;
            case OFF -> !delivery.byMail();
        };
    }

    /** What is proposed to who usually wants this: the same, or what comes nearest to it where the site does not send it. */
    public Delivery nearestAvailable(Delivery usual) {
        return isAvailable(usual) ? usual : getFollowing().getFirst();
    }

    /** Whether the site sends mail of each new reply. */
    boolean isInstantMailAvailable() {
        return isAvailable(Delivery.NOW);
    }
}
