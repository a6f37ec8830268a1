package org.patientforum.integration.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.patientforum.reading.Reader;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;

/** The objects of one call: caller, owner, and ids by the parameter names of the services. */
final class Scenario {

    /** An id that no row has. */
    static final long UNKNOWN_ID = 900_000_000_000_000L;

    private static final String NO_REFERENCE = "R-2222-2222";

    private final SharedFixture fixture;
    private final Caller caller;
    private final long owner;
    private final long actor;
    private final Map<String, Object> values = new HashMap<>();

    Scenario(SharedFixture fixture, Caller caller, boolean own) {
        this.fixture = fixture;
        this.caller = caller;
        this.owner = fixture.member("MEMBER");
        this.actor = own || caller == Caller.OWNER || caller == Caller.GUEST ? owner : fixture.member(caller.role());
        if (caller.moderatesGroup()) {
            fixture.appointModerator(actor, caller == Caller.GROUP_MODERATOR);
        }
        values.put("actorId", actor);
        values.put("memberId", owner);
        values.put("groupId", fixture.group());
    }

    long owner() {
        return owner;
    }

    /** A word contained in all texts of the scenario. */
    String secret() {
        return "secret" + owner;
    }

    long actor() {
        return actor;
    }

    long group() {
        return fixture.group();
    }

    SharedFixture fixture() {
        return fixture;
    }

    Caller caller() {
        return caller;
    }

    /** Stores a value under a parameter name. */
    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Returns a stored id. */
    long id(String name) {
        return (Long) values.get(name);
    }

    int version() {
        return (Integer) values.getOrDefault("version", 0);
    }

    Map<String, Object> values() {
        return values;
    }

    /** Returns the caller for services that also serve guests. */
    Reader reader() {
        return caller == Caller.GUEST ? Reader.GUEST : new Reader(actor, caller.staff());
    }

    /** Returns the caller as a reporter. Each guest has a network address of their own. */
    Reporter reporter() {
        return new Reporter(caller == Caller.GUEST ? null : actor, "guest " + owner);
    }

    /** Returns the values of the scenario with all ids replaced by unknown ones. */
    Map<String, Object> withUnknownIds() {
        Map<String, Object> unknown = new HashMap<>(values);
        unknown.replaceAll((name, value) -> name.equals("actorId") ? value : unknown(name, value));
        return unknown;
    }

    private static Object unknown(String name, Object value) {
        if (value instanceof Long) {
            return UNKNOWN_ID;
        }
        if (value instanceof ReportTarget target) {
            return new ReportTarget(target.kind(), UNKNOWN_ID);
        }
        if (value instanceof List<?>) {
            return List.of(UNKNOWN_ID);
        }
        return name.equals("reference") ? NO_REFERENCE : value;
    }

    /** Runs a step of the setup as an administrator and returns its result; it must succeed. */
    @SuppressWarnings("unchecked")
    <T> T make(Callable<T> step) {
        Object made = fixture.callers().call(Caller.ADMINISTRATOR, (Callable<Object>) step);
        if (made instanceof RuntimeException broken) {
            throw broken;
        }
        return (T) made;
    }

    /** Runs a step of the setup that has no result. */
    void run(Runnable step) {
        make(() -> {
            step.run();
            return null;
        });
    }
}
