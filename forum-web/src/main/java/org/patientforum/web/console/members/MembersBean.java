package org.patientforum.web.console.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleTable;

/** The page /console/members?name=her&role=MEMBER&state=ACTIVE: members by name prefix, role and state. */
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

    private ConsoleTable<MemberProfile, MemberColumn> rows;

    /** Prepares the table, which loads its rows lazily. */
    public void load() {
        rows = new ConsoleTable<>(Sorting.ascending(MemberColumn.PSEUDONYM), new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return members.count(filter());
            }

            @Override
            public List<MemberProfile> rows(Sorting<MemberColumn> sorting, int first, int limit) {
                return members.find(filter(), sorting, first, limit);
            }
        });
    }

    private MemberFilter filter() {
        return new MemberFilter(name, role, state);
    }

    public ConsoleTable<MemberProfile, MemberColumn> getRows() {
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
