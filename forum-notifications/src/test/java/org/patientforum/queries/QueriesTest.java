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

/** EclipseLink parses every JPQL query of the forum, including those that no other test runs. */
class QueriesTest {

    private static final List<Path> SOURCES = Stream.of("../forum-domain", ".", "../forum-web")
            .map(module -> Path.of(module, "src/main/java"))
            .toList();

    private static final Pattern CREATES = Pattern.compile("\\bcreateQuery\\(");

    /**
     * A join on several conditions without parentheses. EclipseLink 5 parses the LEFT of a following join as the
     * function LEFT() (eclipselink#2493). The last join of a query is parsed correctly, but another may be added
     * behind it.
     */
    private static final Pattern BARE_CONDITIONS = Pattern.compile(
            "\\bon (?!\\()(?:(?!\\b(?:join|left|where|order by|group by)\\b).)*\\b(?:and|or)\\b", Pattern.DOTALL);

    /** Parts of queries that cannot be evaluated from the sources: a possible text, and the test that runs them. */
    private record Sample(String expression, String text, String testedBy) {}

    private static final List<Sample> SAMPLES = List.of(
            // Ranges chosen by staff
            new Sample(
                    "chosen.condition(\"p.number\")",
                    "p.number between 1 and 2 or p.number between 5 and 5",
                    "forum-domain/src/test/java/org/patientforum/posting/TransferServiceTest.java"),
            // Conditions of the audit trail's filter, collected in a list
            new Sample(
                    "String.join(\" and \", conditions)",
                    "a.place >= :from and a.place <= :until and a.action in :actions and a.objectKind = :kind"
                            + " and a.objectId = :object and a.actorId = :actor and a.place < :below",
                    "forum-domain/src/test/java/org/patientforum/audit/AuditServiceTest.java"),
            // Orders chosen by staff, which the tests of each list try
            new Sample(
                    "sorting.clause(sorting.column().expressions(filter))",
                    "",
                    "forum-domain/src/test/java/org/patientforum/members/administration/MemberAdministrationServiceTest.java"),
            new Sample(
                    "sorting.clause(sorting.column().expressions(reason))",
                    "",
                    "forum-domain/src/test/java/org/patientforum/posting/HeldPostTest.java"),
            new Sample(
                    "sorting.clause(sorting.column().expressions())",
                    "",
                    "forum-domain/src/test/java/org/patientforum/wordfilter/WatchedWordServiceTest.java"),
            new Sample(
                    "sorting.clause(Stream.concat(indexed.stream(), Stream.of(\"a.place\")))",
                    "",
                    "forum-domain/src/test/java/org/patientforum/audit/AuditServiceTest.java"));

    /** The places of each query, by its text. */
    private static Map<String, String> queries;

    private static PossibleTexts texts;
    private static long createdInSources;
    private static int calls;
    private static TestDatabase database;

    @BeforeAll
    static void readSources() throws Exception {
        database = new TestDatabase(NewsService.class);
        Set<Path> packages = new HashSet<>();
        for (Path file : javaFiles()) {
            long count = CREATES.matcher(Files.readString(file)).results().count();
            createdInSources += count;
            if (count > 0) {
                packages.add(file.getParent());
            }
        }
        // Whole packages, to find the callers of their methods
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
    static void closeDatabase() {
        database.close();
    }

    @Test
    void areParsedByEclipseLink() {
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

    /** Prepares the query down to its SQL, so that the constructor of a select clause is checked as well. */
    private static void prepare(EntityManager em, String text) {
        em.createQuery(text)
                .unwrap(JpaQuery.class)
                .getDatabaseQuery()
                .prepareCall(em.unwrap(Session.class), new DatabaseRecord());
    }

    @Test
    void coversAllQueries() {
        assertThat(calls).isGreaterThan(200).isEqualTo((int) createdInSources);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(calls);
    }

    @Test
    void samplesAreUsedAndTested() {
        assertThat(texts.usedSamples())
                .containsExactlyInAnyOrderElementsOf(
                        SAMPLES.stream().map(Sample::expression).toList());
        assertThat(SAMPLES)
                .allSatisfy(
                        sample -> assertThat(Path.of("..", sample.testedBy())).exists());
    }

    @Test
    void joinConditionsHaveParentheses() {
        assertThat(queries.entrySet().stream()
                        .filter(query -> BARE_CONDITIONS.matcher(query.getKey()).find())
                        .map(Map.Entry::getValue))
                .isEmpty();
    }
}
