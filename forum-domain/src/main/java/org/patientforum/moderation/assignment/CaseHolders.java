package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.patientforum.groups.GroupModeratorRow;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Role;
import org.patientforum.moderation.appeals.Appeals;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseRights;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.shared.NotAllowed;

/** Decides who can have a case: staff who moderate its group, are not away, and may decide it. */
@Dependent
public class CaseHolders {

    private final CaseRights rights;
    private final Decisions decisions;
    private final Appeals appeals;
    private final MembershipService membership;
    private final AbsentStaff absent;

    @Inject
    public CaseHolders(
            CaseRights rights, Decisions decisions, Appeals appeals, MembershipService membership, AbsentStaff absent) {
        this.rights = rights;
        this.decisions = decisions;
        this.appeals = appeals;
        this.membership = membership;
        this.absent = absent;
    }

    /** Throws NotAllowed if the case is about the member, or they took part in the appealed decision. */
    void requireMayDecide(long memberId, Case found) {
        if (found.subject().isAbout(memberId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
        if (found.state() == CaseState.APPEALED) {
            appealed(found).forEach(decision -> decision.requireUninvolved(memberId, "decideOwnAppeal"));
        }
    }

    /** Whether the case can be handed over to the member. */
    boolean canHave(long memberId, Case found) {
        if (!rights.mayWork(memberId, found) || absent.today().contains(memberId)) {
            return false;
        }
        try {
            requireMayDecide(memberId, found);
            return true;
        } catch (NotAllowed involved) {
            return false;
        }
    }

    private Stream<Decision> appealed(Case found) {
        return appeals.findOpen(found.id()).map(appeal -> decisions.decision(appeal.decisionId())).stream();
    }

    /** Staff who can have the case, without the actor. The number of queries does not depend on the number of staff. */
    List<Colleague> colleaguesFor(long actorId, Case found) {
        List<Decision> appealed =
                found.state() == CaseState.APPEALED ? appealed(found).toList() : List.of();
        return present(actorId, rights.moderatorsOf(found))
                .filter(member -> !found.subject().isAbout(member.id()))
                .filter(member -> appealed.stream().noneMatch(decision -> decision.involves(member.id())))
                .toList();
    }

    /** Staff who are not away, without the actor: moderators, administrators, then moderators of groups. */
    List<Colleague> colleaguesOf(long actorId) {
        return present(actorId, rights.groupModerators()).toList();
    }

    /** Staff of the whole forum and these moderators of groups, without the actor and those who are away. */
    private Stream<Colleague> present(long actorId, List<GroupModeratorRow> ofGroups) {
        Set<Long> away = absent.today();
        Stream<Colleague> ofWholeForum = Stream.of(Role.MODERATOR, Role.ADMINISTRATOR)
                .flatMap(role -> membership.activeWith(role).stream())
                .map(member -> new Colleague(member.id(), member.pseudonym()));
        return Stream.concat(
                        ofWholeForum,
                        ofGroups.stream().map(member -> new Colleague(member.memberId(), member.pseudonym())))
                .distinct()
                .filter(member -> member.id() != actorId && !away.contains(member.id()));
    }
}
