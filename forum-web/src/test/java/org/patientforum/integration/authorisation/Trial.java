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

/** Tries what one caller may do: makes the row's object in its state, calls, and says what the answer was in the table's words. */
final class Trial {

    private final Services services = new Services();
    private final Scenery scenery = new Scenery();
    private final Stage stage;
    private final Caller caller;

    /** Scenes that nothing has changed yet, by what they show. */
    private final Map<String, Scene> unchanged = new HashMap<>();

    Trial(Stage stage, Caller caller) {
        this.stage = stage;
        this.caller = caller;
    }

    /** What the forum answers, as a cell has it. */
    String of(AuthorisationTable.Row row) {
        String what = (row.object() + " " + row.state()).strip();
        try {
            Scene scene = unchanged.computeIfAbsent(what, this::made);
            Method method = services.method(row.action());
            Object answer = call(method, Arguments.of(method, scene, scene.values()));
            if (!changesNothing(answer, !row.object().isEmpty())) {
                unchanged.remove(what);
            }
            return word(scene, method, answer, !row.object().isEmpty());
        } catch (RuntimeException e) {
            unchanged.remove(what);
            return e.toString();
        }
    }

    private Scene made(String what) {
        boolean own = what.contains(" own ");
        Scene scene = new Scene(stage, caller, own);
        scenery.make(scene, what.replace(" own ", " "));
        return scene;
    }

    /** A call that was refused or broke a rule was rolled back; a call that found nothing only read. */
    private static boolean changesNothing(Object answer, boolean ofSomething) {
        return answer instanceof EJBAccessException
                || answer instanceof ForumException
                || ofSomething && nothing(answer);
    }

    private String word(Scene scene, Method method, Object answer, boolean ofSomething) {
        if (answer instanceof EJBAccessException || answer instanceof NotAllowed) {
            return "no";
        }
        if (answer instanceof NotFound || ofSomething && nothing(answer)) {
            Object toNobody = call(method, Arguments.of(method, scene, scene.ofNothing()));
            boolean same = caller.staff()
                    || caller == Caller.GROUP_MODERATOR
                    || said(answer).equals(said(toNobody));
            return (answer instanceof NotFound ? "missing" : "nothing")
                    + (same ? "" : ", but what does not exist is " + said(toNobody));
        }
        return answer instanceof Exception ? said(answer) : "yes";
    }

    private static boolean nothing(Object answer) {
        return answer instanceof Optional<?> one && one.isEmpty()
                || answer instanceof Collection<?> all && all.isEmpty()
                || answer instanceof Map<?, ?> found && found.isEmpty();
    }

    private static String said(Object answer) {
        if (answer instanceof NotFound missing) {
            return missing.key();
        }
        if (answer instanceof ForumException broken) {
            return broken.getClass().getSimpleName();
        }
        return String.valueOf(answer);
    }

    private Object call(Method method, Object[] arguments) {
        Object service = Services.get(method.getDeclaringClass());
        Object answer = stage.callers().call(caller, () -> {
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        });
        return answer;
    }
}
