package org.patientforum.notifications.preferences;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.notifications.outbox.MailKind;

/** Which kinds of mail a member gets and which they have stopped, whatever they follow. */
@Stateless
public class MailOptOutService {

    private MailOptOuts stops;

    protected MailOptOutService() {}

    @Inject
    public MailOptOutService(MailOptOuts stops) {
        this.stops = stops;
    }

    /** The kinds that the member gets, of those that can be stopped. */
    @RolesAllowed("member")
    public List<MailKind> wanted(long actorId) {
        Set<MailKind> stopped = stops.of(actorId).stream().map(MailOptOut::kind).collect(Collectors.toSet());
        return MailKind.choices().stream()
                .filter(kind -> !stopped.contains(kind))
                .toList();
    }

    /** The kinds for staff that the member gets. */
    @RolesAllowed("member")
    public List<MailKind> wantedAsStaff(long actorId) {
        Set<MailKind> stopped = stops.of(actorId).stream().map(MailOptOut::kind).collect(Collectors.toSet());
        return MailKind.staffChoices().stream()
                .filter(kind -> !stopped.contains(kind))
                .toList();
    }

    /** Stops all kinds for staff but these, and brings these back. */
    @RolesAllowed("member")
    public void wantAsStaff(long actorId, Collection<MailKind> wanted) {
        choose(actorId, MailKind.staffChoices(), wanted);
    }

    /** Stops all kinds but these, and brings these back. */
    @RolesAllowed("member")
    public void want(long actorId, Collection<MailKind> wanted) {
        choose(actorId, MailKind.choices(), wanted);
    }

    private void choose(long memberId, List<MailKind> among, Collection<MailKind> wanted) {
        stops.of(memberId).stream().filter(stop -> wanted.contains(stop.kind())).forEach(stops::remove);
        among.stream().filter(kind -> !wanted.contains(kind)).forEach(kind -> stops.stop(memberId, kind));
    }
}
