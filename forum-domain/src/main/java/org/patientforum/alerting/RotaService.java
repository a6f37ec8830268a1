package org.patientforum.alerting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/** The rota: who is on duty when, and who is away. Moderators keep it themselves; each change is in the audit trail. */
@Stateless
public class RotaService {

    private DutyRepository rows;
    private DutyRoster roster;
    private Team team;
    private GroupService groups;
    private StaffedHours hours;
    private AuditTrail audit;

    protected RotaService() {}

    @Inject
    public RotaService(
            DutyRepository rows,
            DutyRoster roster,
            Team team,
            GroupService groups,
            StaffedHours hours,
            AuditTrail audit) {
        this.rows = rows;
        this.roster = roster;
        this.team = team;
        this.groups = groups;
        this.hours = hours;
        this.audit = audit;
    }

    /** The whole rota as it is now. */
    @RolesAllowed("moderator")
    public Rota rota() {
        Map<Long, String> names = team.names();
        Map<Long, String> groupNames = groups.all().stream().collect(Collectors.toMap(GroupRow::id, GroupRow::name));
        Set<Long> absent = roster.absent();
        List<Rota.Turn> turns = rows.turns().stream()
                .filter(turn -> names.containsKey(turn.memberId()))
                .map(turn -> new Rota.Turn(
                        turn.id(),
                        names.get(turn.memberId()),
                        turn.groupId() == null ? null : groupNames.get(turn.groupId()),
                        turn.hours(),
                        turn.holds(hours.here().toLocalDateTime()) && !absent.contains(turn.memberId())))
                .sorted(Comparator.comparing(Rota.Turn::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<Rota.Absence> absences = rows.absences(hours.here().toLocalDate()).stream()
                .filter(absence -> names.containsKey(absence.memberId()))
                .map(absence -> new Rota.Absence(
                        absence.id(), names.get(absence.memberId()), absence.firstDay(), absence.lastDay()))
                .toList();
        return new Rota(turns, absences, team.people());
    }

    /**
     * Puts somebody on duty in these hours of each week. The same turn again changes nothing. Throws InvalidInput, also for who does
     * not look after that group.
     *
     * @param groupId null: for the whole forum
     */
    @RolesAllowed("moderator")
    public void addTurn(long actorId, Long memberId, Long groupId, String weekHours) {
        DutyTurn turn = new DutyTurn(
                one(memberId), groupId == null ? null : groups.group(groupId).id(), weekHours);
        if (!team.looksAfter(memberId, groupId)) {
            throw new InvalidInput("rota.group");
        }
        if (rows.turns().stream().noneMatch(turn::same)) {
            rows.add(turn);
            record(actorId, memberId, "turn added, " + said(turn));
        }
    }

    /** Takes a turn off the rota. Throws NotFound. */
    @RolesAllowed("moderator")
    public void removeTurn(long actorId, long turnId) {
        DutyTurn turn = rows.find(DutyTurn.class, turnId).orElseThrow(() -> new NotFound("turn"));
        rows.remove(turn);
        record(actorId, turn.memberId(), "turn removed, " + said(turn));
    }

    /** Notes that a member of staff is away: days as a form gives them, such as 2026-12-24. Throws InvalidInput. */
    @RolesAllowed("moderator")
    public void addAbsence(long actorId, Long memberId, String firstDay, String lastDay) {
        DutyAbsence absence = new DutyAbsence(one(memberId), firstDay, lastDay);
        if (rows.absences(absence.firstDay()).stream().noneMatch(absence::same)) {
            rows.add(absence);
            record(actorId, memberId, "away added, " + said(absence));
        }
    }

    /**
     * The last of the days in a row that the actor is noted as away from today on; empty if they are there. Cases that they take
     * meanwhile do not stay with them.
     */
    @RolesAllowed("groupModerator")
    public Optional<LocalDate> awayUntil(long actorId) {
        return roster.awayUntil(actorId);
    }

    /** Notes that a member of staff is there after all. Throws NotFound. */
    @RolesAllowed("moderator")
    public void removeAbsence(long actorId, long absenceId) {
        DutyAbsence absence = rows.find(DutyAbsence.class, absenceId).orElseThrow(() -> new NotFound("turn"));
        rows.remove(absence);
        record(actorId, absence.memberId(), "away removed, " + said(absence));
    }

    private long one(Long memberId) {
        if (memberId == null || !team.everybody().contains(memberId)) {
            throw new InvalidInput("rota.member");
        }
        return memberId;
    }

    private void record(long actorId, long memberId, String what) {
        audit.record(actorId, AuditAction.ROTA_CHANGED, AuditObject.ofMember(memberId), what);
    }

    private static String said(DutyTurn turn) {
        return "group=" + (turn.groupId() == null ? "all" : turn.groupId()) + ", "
                + turn.hours().replace('\n', ';');
    }

    private static String said(DutyAbsence absence) {
        return absence.firstDay() + " to " + absence.lastDay();
    }
}
