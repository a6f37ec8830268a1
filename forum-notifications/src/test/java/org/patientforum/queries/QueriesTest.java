package org.patientforum.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TreePath;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.inbox.NewsService;
import org.patientforum.shared.TestDatabase;

/** Every JPQL query of the forum is one that EclipseLink reads, also those that no other test happens to run. */
class QueriesTest {

    private static final List<Path> SOURCES = Stream.of("../forum-domain", ".", "../forum-web")
            .map(module -> Path.of(module, "src/main/java"))
            .toList();

    private static final Pattern CREATES = Pattern.compile("\\bcreateQuery\\(");

    /**
     * A join on more than one condition without parentheses. EclipseLink 5 takes the LEFT of a next join for the function LEFT()
     * (eclipselink#2493); that the last join is read well today does not help who adds one behind it.
     */
    private static final Pattern BARE_CONDITIONS = Pattern.compile(
            "\\bon (?!\\()(?:(?!\\b(?:join|left|where|order by|group by)\\b).)*\\b(?:and|or)\\b", Pattern.DOTALL);

    /** Parts of queries that the test cannot read from the source, what they can be, and which test tries them. */
    private record Sample(String expression, String text, String triedBy) {}

    private static final List<Sample> SAMPLES = List.of(
            // Ranges that staff choose
            new Sample(
                    "chosen.condition(\"p.number\")",
                    "p.number between 1 and 2 or p.number between 5 and 5",
                    "forum-domain/src/test/java/org/patientforum/posting/TransferServiceTest.java"),
            // Whatever staff look for, gathered in a list
            new Sample(
                    "String.join(\" and \", conditions)",
                    "a.place >= :from and a.place <= :until and a.action in :actions and a.objectKind = :kind"
                            + " and a.objectId = :object and a.actorId = :actor and a.place < :below",
                    "forum-domain/src/test/java/org/patientforum/audit/AuditServiceTest.java"));

    /** The places of each text. */
    private static Map<String, String> queries;

    private static PossibleTexts texts;
    private static long written;
    private static int calls;
    private static TestDatabase database;

    @BeforeAll
    static void readsTheSources() throws Exception {
        database = new TestDatabase(NewsService.class);
        Set<Path> packages = new HashSet<>();
        for (Path file : javaFiles()) {
            long here = CREATES.matcher(Files.readString(file)).results().count();
            written += here;
            if (here > 0) {
                packages.add(file.getParent());
            }
        }
        // Whole packages, for the callers of their methods
        Sources sources = Sources.of(javaFiles().stream()
                .filter(file -> packages.contains(file.getParent()))
                .toList());
        texts = new PossibleTexts(
                sources, SAMPLES.stream().collect(Collectors.toMap(Sample::expression, Sample::text)));
        queries = new LinkedHashMap<>();
        List<Sources.Call> found = sources.callsOf("jakarta.persistence.EntityManager", "createQuery");
        calls = found.size();
        for (Sources.Call call : found) {
            Set<String> possible =
                    texts.of(new TreePath(call.path(), call.arguments().getFirst()));
            assertThat(possible).as(sources.place(call.path())).isNotEmpty();
            possible.forEach(text -> queries.merge(text, sources.place(call.path()), (a, b) -> a + ", " + b));
        }
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    @AfterAll
    static void closesTheDatabase() {
        database.close();
    }

    @Test
    void eclipseLinkReadsEveryQuery() {
        Map<String, String> wrong = new LinkedHashMap<>();
        try (EntityManager em = database.entityManager()) {
            queries.forEach((text, places) -> {
                try {
                    prepare(em, text);
                } catch (RuntimeException e) {
                    wrong.put(places, e.getMessage());
                }
            });
        }
        System.out.println(calls + " places create queries; " + queries.size() + " different ones were tried");
        assertThat(wrong).isEmpty();
    }

    /** As far as to the SQL, so that the constructor of what it selects is looked for too. */
    private static void prepare(EntityManager em, String text) {
        em.createQuery(text)
                .unwrap(JpaQuery.class)
                .getDatabaseQuery()
                .prepareCall(em.unwrap(Session.class), new DatabaseRecord());
    }

    @Test
    void noPlaceIsLeftOut() {
        assertThat(calls).isGreaterThan(200).isEqualTo((int) written);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(calls);
    }

    @Test
    void samplesAreNeededAndTriedElsewhere() {
        assertThat(texts.usedSamples())
                .containsExactlyInAnyOrderElementsOf(
                        SAMPLES.stream().map(Sample::expression).toList());
        assertThat(SAMPLES)
                .allSatisfy(
                        sample -> assertThat(Path.of("..", sample.triedBy())).exists());
    }

    @Test
    void conditionsOfJoinsStandInParentheses() {
        assertThat(queries.entrySet().stream()
                        .filter(query -> BARE_CONDITIONS.matcher(query.getKey()).find())
                        .map(Map.Entry::getValue))
                .isEmpty();
    }
}
