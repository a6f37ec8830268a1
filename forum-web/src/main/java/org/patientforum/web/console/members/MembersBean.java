package org.patientforum.web.console.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberOrder;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.web.console.LazyTables;
import org.primefaces.model.LazyDataModel;

/** The page /console/members?name=her&role=MEMBER&state=ACTIVE: members by the beginning of their name. */
@Named("consoleMembers")
@ViewScoped
public class MembersBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String name;

    @Inject
    @Param
    private Role role;

    @Inject
    @Param
    private MemberState state;

    @Inject
    private MemberAdministrationService members;

    private LazyDataModel<MemberProfile> rows;

    /** Prepares the list; the rows come as the table asks for them. */
    public void load() {
        rows = new LazyTables<>(new LazyTables.Source<>() {
            @Override
            public long count() {
                return members.count(filter());
            }

            @Override
            public List<MemberProfile> rows(int first, int atMost) {
                return members.find(filter(), MemberOrder.PSEUDONYM, first, atMost);
            }
        });
    }

    private MemberFilter filter() {
        return new MemberFilter(name, role, state);
    }

    public LazyDataModel<MemberProfile> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    public MemberState getState() {
        return state;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public MemberState[] getStates() {
        return MemberState.values();
    }
}
