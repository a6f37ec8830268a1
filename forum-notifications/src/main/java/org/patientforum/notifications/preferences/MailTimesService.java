package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** When members want mail: they choose, and whoever orders mail asks. */
@Stateless
public class MailTimesService {

    private MailPreferencesRepository wishes;
    private Event<MailTimesChosen> chosen;

    protected MailTimesService() {}

    @Inject
    public MailTimesService(MailPreferencesRepository wishes, Event<MailTimesChosen> chosen) {
        this.wishes = wishes;
        this.chosen = chosen;
    }

    /** What the member chose, or our defaults. */
    @PermitAll
    public MailTimes times(long memberId) {
        return wishes.of(memberId).map(MailPreferences::times).orElse(MailTimes.DEFAULT);
    }

    /** The same for many members in one query; who never chose is not in it and has {@link MailTimes#DEFAULT}. */
    @PermitAll
    public Map<Long, MailTimes> times(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : wishes.times(memberIds);
    }

    /** Chooses. Throws InvalidInput. */
    @RolesAllowed("member")
    public void choose(long actorId, MailTimes times) {
        times.check();
        MailPreferences own = new MailPreferences(actorId);
        own.choose(times);
        wishes.keep(own);
        chosen.fire(new MailTimesChosen(actorId));
    }
}
