package org.patientforum.integration.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.patientforum.integration.InServerTest;
import org.patientforum.integration.Rows;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.SignInService;

/**
 * Requests every address of the forum (addresses.csv) with ids of things that the caller may not see. On H2 each caller requests each address; on PostgreSQL the
 * callers take turns, so that each address is requested once.
 */
class GuessingIdsIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Test
    void aGuestLearnsNothing() {
        assertNothingShows(Caller.GUEST);
    }

    @Test
    void anotherMemberLearnsNothing() {
        assertNothingShows(Caller.MEMBER);
    }

    @Test
    void aMemberWhoMayOnlyReadLearnsNothing() {
        assertNothingShows(Caller.READ_ONLY);
    }

    /** Else the addresses could be wrong, and the other tests true of nothing. */
    @Test
    void whoMayReadItFindsItThere() {
        Stage stage = stage();
        Scenery scenery = new Scenery();
        List<String> wrong = new ArrayList<>();
        for (Address address : Address.all()) {
            if (!address.showsTo().isEmpty()) {
                Scene scene = scene(stage, scenery, address, Caller.valueOf(address.showsTo()));
                Visit.Answer answer = visit(scene).follow(address.filled(scene.values()));
                if (answer.status() != 200 || !answer.body().contains(scene.secret())) {
                    wrong.add(address + " shows " + answer.said());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void assertNothingShows(Caller caller) {
        Stage stage = stage();
        Scenery scenery = new Scenery();
        List<String> wrong = new ArrayList<>();
        List<Caller> askers = List.of(Caller.GUEST, Caller.MEMBER, Caller.READ_ONLY);
        int turn = 0;
        for (Address address : Address.all()) {
            turn++;
            boolean asked = everything() || askers.get(turn % askers.size()) == caller;
            if (asked && !address.object().isEmpty()) {
                Scene scene = scene(stage, scenery, address, caller);
                wrong.addAll(learned(address, scene, visit(scene)));
            }
        }
        assertEquals("", String.join("\n", wrong), caller::name);
    }

    private static List<String> learned(Address address, Scene scene, Visit visit) {
        List<String> learned = new ArrayList<>();
        String path = address.filled(scene.values());
        String said = visit.get(path).said();
        String ofNothing = visit.get(address.filled(scene.ofNothing())).said();
        if (address.answer().equals("missing") && !said.equals(ofNothing)) {
            learned.add(address + " says " + said + ", of nothing " + ofNothing);
        }
        if (visit.get(path).body().contains(scene.secret())
                || visit.follow(path).body().contains(scene.secret())) {
            learned.add(address + " shows words");
        }
        return learned;
    }

    private Stage stage() {
        return new Stage(new Rows(database), callers);
    }

    private static Scene scene(Stage stage, Scenery scenery, Address address, Caller caller) {
        Scene scene = new Scene(stage, caller, false);
        scenery.make(scene, address.object());
        return scene;
    }

    private Visit visit(Scene scene) {
        String forum = "http://127.0.0.1:" + request.getLocalPort() + "/";
        return scene.caller() == Caller.GUEST
                ? new Visit(forum, null)
                : new Visit(
                        forum,
                        scene.make(() -> Services.get(SignInService.class)
                                .open(scene.actor(), new NewSignIn.Device("Firefox", true))
                                .token()));
    }
}
