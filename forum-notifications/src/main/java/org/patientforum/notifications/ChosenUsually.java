package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.patientforum.notifications.mail.UsualDeliveries;

/** Tells the mail what members have chosen as their usual delivery. */
@Dependent
class ChosenUsually implements UsualDeliveries {

    private final MailWishList wishes;

    @Inject
    ChosenUsually(MailWishList wishes) {
        this.wishes = wishes;
    }

    @Override
    public Set<Long> onTheSiteOnly(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Set.of() : wishes.onTheSiteOnly(memberIds);
    }
}
