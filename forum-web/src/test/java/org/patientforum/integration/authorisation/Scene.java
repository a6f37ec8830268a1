package org.patientforum.integration.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.patientforum.reading.Reader;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;

/** What one call is about: who calls, whose the thing is, and its ids by the names that services' parameters have. */
final class Scene {

    /** No row has it. */
    static final long NOBODY = 900_000_000_000_000L;

    private static final String NO_REFERENCE = "R-2222-2222";

    private final Stage stage;
    private final Caller caller;
    private final long owner;
    private final long actor;
    private final Map<String, Object> values = new HashMap<>();

    Scene(Stage stage, Caller caller, boolean own) {
        this.stage = stage;
        this.caller = caller;
        this.owner = stage.member("MEMBER");
        this.actor = own || caller == Caller.OWNER || caller == Caller.GUEST ? owner : stage.member(caller.role());
        if (caller.ofSomeGroup()) {
            stage.looksAfter(actor, caller == Caller.GROUP_MODERATOR);
        }
        values.put("actorId", actor);
        values.put("memberId", owner);
        values.put("groupId", stage.group());
    }

    long owner() {
        return owner;
    }

    /** A word that stands in whatever text the scene has. */
    String secret() {
        return "secret" + owner;
    }

    long actor() {
        return actor;
    }

    long group() {
        return stage.group();
    }

    Stage stage() {
        return stage;
    }

    Caller caller() {
        return caller;
    }

    /** Keeps a value under a parameter's name. */
    void put(String name, Object value) {
        values.put(name, value);
    }

    /** A number kept before. */
    long id(String name) {
        return (Long) values.get(name);
    }

    int version() {
        return (Integer) values.getOrDefault("version", 0);
    }

    Map<String, Object> values() {
        return values;
    }

    /** Who reads, to services that serve guests too. */
    Reader reader() {
        return caller == Caller.GUEST ? Reader.GUEST : new Reader(actor, caller.staff());
    }

    /** Who reports. Each guest comes from an address of their own. */
    Reporter reporter() {
        return new Reporter(caller == Caller.GUEST ? null : actor, "guest " + owner);
    }

    /** The same scene, of things that are not there. */
    Map<String, Object> ofNothing() {
        Map<String, Object> nothing = new HashMap<>(values);
        nothing.replaceAll((name, value) -> name.equals("actorId") ? value : nothing(name, value));
        return nothing;
    }

    private static Object nothing(String name, Object value) {
        if (value instanceof Long) {
            return NOBODY;
        }
        if (value instanceof ReportTarget target) {
            return new ReportTarget(target.kind(), NOBODY);
        }
        if (value instanceof List<?>) {
            return List.of(NOBODY);
        }
        return name.equals("reference") ? NO_REFERENCE : value;
    }

    /** Does something as an administrator, to make the scene; it has to succeed. */
    @SuppressWarnings("unchecked")
    <T> T make(Callable<T> step) {
        Object made = stage.callers().call(Caller.ADMINISTRATOR, (Callable<Object>) step);
        if (made instanceof RuntimeException broken) {
            throw broken;
        }
        return (T) made;
    }

    /** The same, where there is nothing to give back. */
    void run(Runnable step) {
        make(() -> {
            step.run();
            return null;
        });
    }
}
