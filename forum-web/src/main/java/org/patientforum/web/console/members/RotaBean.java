package org.patientforum.web.console.members;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.patientforum.alerting.Rota;
import org.patientforum.alerting.RotaService;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/rota: the moderators' turns of duty and absences. */
@Named("consoleRota")
@ViewScoped
public class RotaBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "console/rota";
    private static final String DONE = "rota.done";

    @Inject
    private RotaService service;

    @Inject
    private GroupService groupService;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private transient Rota rota;
    private Long member;
    private Long group;
    private String hours;
    private Long absentee;
    private String first;
    private String last;

    /** Proposes the reader, since most people enter their own days. */
    @PostConstruct
    void proposeReader() {
        absentee = signedIn.id();
    }

    /** Adds a turn of duty for the chosen member. */
    public void addTurn() {
        action.runAndRedirect(() -> service.addTurn(signedIn.id(), member, group, hours), PAGE, DONE);
    }

    /** Removes a turn of duty. */
    public void removeTurn(long turnId) {
        action.runAndRedirect(() -> service.removeTurn(signedIn.id(), turnId), PAGE, DONE);
    }

    /** Adds an absence of a moderator. */
    public void addAbsence() {
        action.runAndRedirect(() -> service.addAbsence(signedIn.id(), absentee, first, last), PAGE, DONE);
    }

    /** Removes an absence. */
    public void removeAbsence(long absenceId) {
        action.runAndRedirect(() -> service.removeAbsence(signedIn.id(), absenceId), PAGE, DONE);
    }

    /** The current rota, loaded once per page. */
    public Rota getRota() {
        if (rota == null) {
            rota = service.rota();
        }
        return rota;
    }

    public List<GroupRow> getGroups() {
        return groupService.all();
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public Long getAbsentee() {
        return absentee;
    }

    public void setAbsentee(Long absentee) {
        this.absentee = absentee;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
