package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Stores and returns when members want mail. */
@Stateless
public class MailTimesService {

    private MemberMailPreferences preferences;
    private Event<MailTimesChosen> chosen;

    protected MailTimesService() {}

    @Inject
    public MailTimesService(MemberMailPreferences preferences, Event<MailTimesChosen> chosen) {
        this.preferences = preferences;
        this.chosen = chosen;
    }

    /** Returns the member's choice, or the defaults. */
    @PermitAll
    public MailTimes times(long memberId) {
        return preferences.find(memberId).map(MailPreferences::times).orElse(MailTimes.DEFAULT);
    }

    /**
     * Returns the choices of many members with one query; members who never chose are missing and have {@link
     * MailTimes#DEFAULT}.
     */
    @PermitAll
    public Map<Long, MailTimes> times(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : preferences.times(memberIds);
    }

    /**
     * Stores the member's choice.
     *
     * @throws org.patientforum.shared.validation.InvalidInput for values that the page does not offer
     */
    @RolesAllowed("member")
    public void choose(long actorId, MailTimes times) {
        times.check();
        MailPreferences own = new MailPreferences(actorId);
        own.choose(times);
        preferences.save(own);
        chosen.fire(new MailTimesChosen(actorId));
    }
}
