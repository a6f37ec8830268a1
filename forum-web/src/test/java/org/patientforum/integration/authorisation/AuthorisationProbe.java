package org.patientforum.integration.authorisation;

import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Tries the rows of the table for one caller: sets up the object, calls the service and translates the outcome into the terms of the table. */
final class AuthorisationProbe {

    private final Services services = new Services();
    private final ScenarioStates states = new ScenarioStates();
    private final SharedFixture fixture;
    private final Caller caller;

    /** Scenarios that no call has changed yet, by object and state. */
    private final Map<String, Scenario> unchanged = new HashMap<>();

    AuthorisationProbe(SharedFixture fixture, Caller caller) {
        this.fixture = fixture;
        this.caller = caller;
    }

    /** Returns the outcome for the row, as a cell writes it. */
    String result(AuthorisationTable.Row row) {
        String objectAndState = (row.object() + " " + row.state()).strip();
        try {
            Scenario scenario = unchanged.computeIfAbsent(objectAndState, this::create);
            Method method = services.method(row.action());
            Object outcome = call(method, Arguments.of(method, scenario, scenario.values()));
            if (!leavesUnchanged(outcome, !row.object().isEmpty())) {
                unchanged.remove(objectAndState);
            }
            return cell(scenario, method, outcome, !row.object().isEmpty());
        } catch (RuntimeException e) {
            unchanged.remove(objectAndState);
            return e.toString();
        }
    }

    private Scenario create(String objectAndState) {
        boolean own = objectAndState.contains(" own ");
        Scenario scenario = new Scenario(fixture, caller, own);
        states.make(scenario, objectAndState.replace(" own ", " "));
        return scenario;
    }

    /** A call that was denied or broke a rule was rolled back; a call with an empty result only read. */
    private static boolean leavesUnchanged(Object outcome, boolean hasObject) {
        return outcome instanceof EJBAccessException
                || outcome instanceof ForumException
                || hasObject && isEmpty(outcome);
    }

    private String cell(Scenario scenario, Method method, Object outcome, boolean hasObject) {
        if (outcome instanceof EJBAccessException || outcome instanceof NotAllowed) {
            return "no";
        }
        if (outcome instanceof NotFound || hasObject && isEmpty(outcome)) {
            Object forUnknown = call(method, Arguments.of(method, scenario, scenario.withUnknownIds()));
            boolean same = caller.staff()
                    || caller == Caller.GROUP_MODERATOR
                    || describe(outcome).equals(describe(forUnknown));
            return (outcome instanceof NotFound ? "missing" : "nothing")
                    + (same ? "" : ", but for an unknown id it is " + describe(forUnknown));
        }
        return outcome instanceof Exception ? describe(outcome) : "yes";
    }

    private static boolean isEmpty(Object outcome) {
        return outcome instanceof Optional<?> optional && optional.isEmpty()
                || outcome instanceof Collection<?> collection && collection.isEmpty()
                || outcome instanceof Map<?, ?> map && map.isEmpty();
    }

    private static String describe(Object outcome) {
        if (outcome instanceof NotFound missing) {
            return missing.key();
        }
        if (outcome instanceof ForumException broken) {
            return broken.getClass().getSimpleName();
        }
        return String.valueOf(outcome);
    }

    private Object call(Method method, Object[] arguments) {
        Object service = Services.get(method.getDeclaringClass());
        Object outcome = fixture.callers().call(caller, () -> {
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        });
        return outcome;
    }
}
