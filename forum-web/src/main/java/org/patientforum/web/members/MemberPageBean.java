package org.patientforum.web.members;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;

/** The page /members/42: a member's public profile. */
@Named("memberPage")
@RequestScoped
public class MemberPageBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private MembershipService membership;

    @Inject
    private SignedIn signedIn;

    private MemberProfile member;

    /** Loads the member. Throws NotFound. */
    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("member");
        }
        member = membership.profile(id);
    }

    /** View action: creates this bean, and so requires the member to exist, before rendering starts. */
    public void open() {
        // load() has done it
    }

    public MemberProfile getMember() {
        return member;
    }

    public boolean isFormer() {
        return member.state() == MemberState.FORMER;
    }

    /** Whether the reader is looking at their own profile. */
    public boolean isOwn() {
        return signedIn.member() && signedIn.id() == member.id();
    }
}
