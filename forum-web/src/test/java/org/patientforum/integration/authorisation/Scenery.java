package org.patientforum.integration.authorisation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.members.Role;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.members.sanctions.SanctionService;

/** How what the table is about comes into each state that it names. */
final class Scenery {

    private final Map<String, Consumer<Scene>> ways = new HashMap<>();

    Scenery() {
        PostScenery posts = new PostScenery();
        ways.put("", scene -> {});
        posts.offer(ways);
        new CaseScenery(posts).offer(ways);
        new ConsoleScenery().offer(ways);
    }

    /** Makes the scene. Only then the caller may no longer write, or is one of the staff: members wrote what they wrote as members. */
    void make(Scene scene, String what) {
        if (!ways.containsKey(what)) {
            throw new IllegalStateException("Nobody knows how to make: " + what);
        }
        ways.get(what).accept(scene);
        MemberAdministrationService members = Services.get(MemberAdministrationService.class);
        long director = scene.stage().director();
        scene.run(() -> {
            if (scene.caller() == Caller.READ_ONLY) {
                Services.get(SanctionService.class)
                        .restrict(
                                director,
                                scene.actor(),
                                SanctionKind.READ_ONLY,
                                Instant.now().plusSeconds(86_400),
                                "Unkind.");
            } else if (scene.caller().staff()) {
                members.changeRole(
                        director, scene.actor(), Role.valueOf(scene.caller().role()));
            }
        });
    }
}
