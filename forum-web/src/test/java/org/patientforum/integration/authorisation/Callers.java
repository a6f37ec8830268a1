package org.patientforum.integration.authorisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Runs calls with the container roles of a caller, each in its own transaction as from a page. */
@Dependent
public class Callers {

    @Inject
    private AsMember member;

    @Inject
    private AsGroupModerator groupModerator;

    @Inject
    private AsModerator moderator;

    @Inject
    private AsAdministrator administrator;

    /** Returns the result of the call, or the exception it threw. */
    Object call(Caller caller, Callable<Object> action) {
        return switch (caller) {
            case GUEST -> outcome(action);
            case MEMBER, OWNER, READ_ONLY -> member.call(action);
            case GROUP_MODERATOR, GROUP_MODERATOR_ELSEWHERE -> groupModerator.call(action);
            case MODERATOR -> moderator.call(action);
            case ADMINISTRATOR -> administrator.call(action);
        };
    }

    private static Object outcome(Callable<Object> action) {
        try {
            return action.call();
        } catch (Exception e) {
            return e;
        }
    }

    /** Runs with the role of members. */
    @Stateless
    @RunAs("member")
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class AsMember {

        public Object call(Callable<Object> action) {
            return outcome(action);
        }
    }

    /** Runs with the roles of group moderators. */
    @Stateless
    @RunAs("groupModerator")
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class AsGroupModerator {

        public Object call(Callable<Object> action) {
            return outcome(action);
        }
    }

    /** Runs with the roles of moderators. */
    @Stateless
    @RunAs("moderator")
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class AsModerator {

        public Object call(Callable<Object> action) {
            return outcome(action);
        }
    }

    /** Runs with the roles of administrators. */
    @Stateless
    @RunAs("administrator")
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class AsAdministrator {

        public Object call(Callable<Object> action) {
            return outcome(action);
        }
    }
}
