package org.patientforum.notifications.preferences;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.notifications.outbox.MailKind;

/** Lets members choose the kinds of mail they want, whatever they follow. */
@Stateless
public class MailOptOutService {

    private MailOptOuts optOuts;

    protected MailOptOutService() {}

    @Inject
    public MailOptOutService(MailOptOuts optOuts) {
        this.optOuts = optOuts;
    }

    /** Returns the optional kinds of mail that the member receives. */
    @RolesAllowed("member")
    public List<MailKind> kinds(long actorId) {
        Set<MailKind> optedOut =
                optOuts.findByMembers(actorId).stream().map(MailOptOut::kind).collect(Collectors.toSet());
        return MailKind.choices().stream()
                .filter(kind -> !optedOut.contains(kind))
                .toList();
    }

    /** Returns the kinds of mail for staff that the member receives. */
    @RolesAllowed("member")
    public List<MailKind> staffKinds(long actorId) {
        Set<MailKind> optedOut =
                optOuts.findByMembers(actorId).stream().map(MailOptOut::kind).collect(Collectors.toSet());
        return MailKind.staffChoices().stream()
                .filter(kind -> !optedOut.contains(kind))
                .toList();
    }

    /** Opts in to these kinds of mail for staff and out of the others. */
    @RolesAllowed("member")
    public void chooseStaffKinds(long actorId, Collection<MailKind> wanted) {
        choose(actorId, MailKind.staffChoices(), wanted);
    }

    /** Opts in to these kinds of mail and out of the other optional ones. */
    @RolesAllowed("member")
    public void chooseKinds(long actorId, Collection<MailKind> wanted) {
        choose(actorId, MailKind.choices(), wanted);
    }

    private void choose(long memberId, List<MailKind> among, Collection<MailKind> wanted) {
        optOuts.findByMembers(memberId).stream()
                .filter(optOut -> wanted.contains(optOut.kind()))
                .forEach(optOuts::remove);
        among.stream().filter(kind -> !wanted.contains(kind)).forEach(kind -> optOuts.add(memberId, kind));
    }
}
