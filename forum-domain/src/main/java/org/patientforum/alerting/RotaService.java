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

/**
 * Manages the rota: turns and absences of staff. Moderators maintain it themselves. Changes are recorded in the audit
 * trail.
 */
@Stateless
public class RotaService {

    private static final int PLANNED_DAYS = 14;

    private Duties repository;
    private DutyRoster roster;
    private Team team;
    private GroupService groups;
    private StaffedHours hours;
    private AuditTrail audit;

    protected RotaService() {}

    @Inject
    public RotaService(
            Duties repository,
            DutyRoster roster,
            Team team,
            GroupService groups,
            StaffedHours hours,
            AuditTrail audit) {
        this.repository = repository;
        this.roster = roster;
        this.team = team;
        this.groups = groups;
        this.hours = hours;
        this.audit = audit;
    }

    /** The present rota. */
    @RolesAllowed("moderator")
    public Rota rota() {
        Map<Long, String> names = team.names();
        Map<Long, String> groupNames = groups.all().stream().collect(Collectors.toMap(GroupRow::id, GroupRow::name));
        Set<Long> absent = roster.absent();
        List<Rota.Turn> turns = repository.turns().stream()
                .filter(turn -> names.containsKey(turn.memberId()))
                .map(turn -> new Rota.Turn(
                        turn.id(),
                        names.get(turn.memberId()),
                        turn.groupId() == null ? null : groupNames.get(turn.groupId()),
                        turn.hours(),
                        turn.activeAt(hours.localTime().toLocalDateTime()) && !absent.contains(turn.memberId())))
                .sorted(Comparator.comparing(Rota.Turn::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<Rota.Absence> absences = repository.absences(hours.localTime().toLocalDate()).stream()
                .filter(absence -> names.containsKey(absence.memberId()))
                .map(absence -> new Rota.Absence(
                        absence.id(), names.get(absence.memberId()), absence.firstDay(), absence.lastDay()))
                .toList();
        return new Rota(turns, absences, team.people());
    }

    /** Who is on duty in the next two weeks, and when nobody is. */
    @RolesAllowed("moderator")
    public RotaPlan plan() {
        LocalDate today = hours.localTime().toLocalDate();
        Map<Long, String> groupNames = groups.all().stream().collect(Collectors.toMap(GroupRow::id, GroupRow::name));
        return RotaPlan.of(
                today,
                PLANNED_DAYS,
                repository.turns(),
                repository.absences(today),
                new RotaPlan.Names(team.names(), groupNames));
    }

    /**
     * Adds a weekly turn; adding it again changes nothing. Throws InvalidInput, also if the member does not moderate
     * the group.
     *
     * @param groupId null for the whole forum
     */
    @RolesAllowed("moderator")
    public void addTurn(long actorId, Long memberId, Long groupId, String weekHours) {
        DutyTurn turn = new DutyTurn(
                requireStaff(memberId),
                groupId == null ? null : groups.group(groupId).id(),
                weekHours);
        if (!team.moderates(memberId, groupId)) {
            throw new InvalidInput("rota.group");
        }
        if (repository.turns().stream().noneMatch(turn::sameAs)) {
            repository.add(turn);
            record(actorId, memberId, "turn added, " + describe(turn));
        }
    }

    /** Removes a turn. Throws NotFound. */
    @RolesAllowed("moderator")
    public void removeTurn(long actorId, long turnId) {
        DutyTurn turn = repository.find(DutyTurn.class, turnId).orElseThrow(() -> new NotFound("turn"));
        repository.remove(turn);
        record(actorId, turn.memberId(), "turn removed, " + describe(turn));
    }

    /** Adds an absence, with days as {@code 2026-12-24}. Throws InvalidInput. */
    @RolesAllowed("moderator")
    public void addAbsence(long actorId, Long memberId, String firstDay, String lastDay) {
        DutyAbsence absence = new DutyAbsence(requireStaff(memberId), firstDay, lastDay);
        if (repository.absences(absence.firstDay()).stream().noneMatch(absence::sameAs)) {
            repository.add(absence);
            record(actorId, memberId, "away added, " + describe(absence));
        }
    }

    /**
     * The last day of the actor's present absence, including absences that follow without a gap; empty if they are not
     * absent. Cases that they take meanwhile are released again.
     */
    @RolesAllowed("groupModerator")
    public Optional<LocalDate> awayUntil(long actorId) {
        return roster.awayUntil(actorId);
    }

    /** Removes an absence. Throws NotFound. */
    @RolesAllowed("moderator")
    public void removeAbsence(long actorId, long absenceId) {
        DutyAbsence absence = repository.find(DutyAbsence.class, absenceId).orElseThrow(() -> new NotFound("turn"));
        repository.remove(absence);
        record(actorId, absence.memberId(), "away removed, " + describe(absence));
    }

    private long requireStaff(Long memberId) {
        if (memberId == null || !team.memberIds().contains(memberId)) {
            throw new InvalidInput("rota.member");
        }
        return memberId;
    }

    private void record(long actorId, long memberId, String details) {
        audit.record(actorId, AuditAction.ROTA_CHANGED, AuditObject.ofMember(memberId), details);
    }

    private static String describe(DutyTurn turn) {
        return "group=" + (turn.groupId() == null ? "all" : turn.groupId()) + ", "
                + turn.hours().replace('\n', ';');
    }

    private static String describe(DutyAbsence absence) {
        return absence.firstDay() + " to " + absence.lastDay();
    }
}
