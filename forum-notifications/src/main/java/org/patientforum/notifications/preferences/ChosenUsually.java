package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Tells the mail what members have chosen as their usual delivery. */
@Dependent
public class ChosenUsually implements UsualDeliveries {

    private final MailPreferencesRepository wishes;

    @Inject
    public ChosenUsually(MailPreferencesRepository wishes) {
        this.wishes = wishes;
    }

    @Override
    public Set<Long> onTheSiteOnly(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Set.of() : wishes.onTheSiteOnly(memberIds);
    }
}
