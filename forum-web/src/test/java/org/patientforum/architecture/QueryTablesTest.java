package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Queries name only entities and tables of their own feature: what ArchUnit cannot see, because JPQL and SQL are text. The exceptions, by
 * package, are in queries-across-features.csv. Read models may name everything that they read, and every feature may look up a member's name.
 */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class QueryTablesTest {

    private static final Path MIGRATIONS = Path.of("../forum-domain/src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate table (?:if not exists )?(\\w+)");

    private static final Pattern MEMBER_ALIAS = Pattern.compile("\\bForumMember\\s+(?:as\\s+)?(\\w+)");

    /** The features of tables that no entity maps. */
    private static final Map<String, String> TABLES_WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("announcement_dismissal", "announcements"),
            Map.entry("daily_count", "statistics"),
            Map.entry("daily_count_head", "statistics"),
            Map.entry("daily_group_count", "statistics"),
            Map.entry("daily_group_head", "statistics"),
            Map.entry("job_lease", "shared"),
            Map.entry("quoted_line", "posting"),
            Map.entry("redacted_word", "posting"),
            Map.entry("storage_probe", "web"),
            Map.entry("transferred_post", "posting"),
            Map.entry("turn", "shared"),
            Map.entry("watched_words", "wordfilter"));

    /** Classes that compute the name of a table. FirstRow takes it from the entity that its caller passes. */
    private static final Set<String> COMPUTED_NAMES = Set.of("FirstRow");

    @ArchTest
    static void queriesNameOnlyTablesOfTheirFeature(JavaClasses classes) throws IOException {
        Map<String, String> owners = owners(classes);
        Map<String, Set<String>> used = new TreeMap<>();
        Map<String, Set<String>> allowed = allowed();
        Set<String> unlisted = new TreeSet<>();
        List<QueryTexts.Use> uses = QueryTexts.in(mainSources());
        assertThat(uses.stream().filter(use -> owners.containsKey(use.name()))).hasSizeGreaterThan(400);
        for (QueryTexts.Use use : uses) {
            String packageName = use.packageName().replace("org.patientforum.", "");
            String owner = owners.getOrDefault(use.name(), feature(packageName));
            boolean foreign = !owner.equals(feature(packageName));
            if (foreign && !readModel(packageName) && !looksUpMemberName(use)) {
                used.computeIfAbsent(packageName, name -> new TreeSet<>()).add(use.name());
                if (!allowed.getOrDefault(packageName, Set.of()).contains(use.name())) {
                    unlisted.add(packageName + "." + use.className() + ": " + use.name() + " of " + owner);
                }
            }
        }
        assertThat(unlisted)
                .as(
                        "queries that name entities or tables of other features, without a line in queries-across-features.csv")
                .isEmpty();
        assertThat(difference(allowed, used))
                .as("names in queries-across-features.csv that no query of the package has")
                .isEmpty();
    }

    private static Set<String> difference(Map<String, Set<String>> allowed, Map<String, Set<String>> used) {
        Set<String> unused = new TreeSet<>();
        allowed.forEach((packageName, names) -> names.stream()
                .filter(name -> !used.getOrDefault(packageName, Set.of()).contains(name))
                .forEach(name -> unused.add(packageName + ": " + name)));
        return unused;
    }

    @ArchTest
    static void queriesNameTheirTablesInTheText(JavaClasses classes) throws IOException {
        assertThat(QueryTexts.withComputedNames(mainSources()).stream()
                        .filter(query -> !COMPUTED_NAMES.contains(query.className())))
                .as(
                        "queries with a value after from, join, update or into, which hides the table from this test: write the queries out")
                .isEmpty();
    }

    @ArchTest
    static void computedNamesAreFound(JavaClasses classes) {
        assertThat(List.of("select count(d) from ? d", "delete from ?", " join fetch ? a", "insert into %s (id)"))
                .allMatch(QueryTexts::hasComputedName);
        assertThat(List.of(
                        "a number from ? to ?",
                        "select d from Draft d where d.id = ?",
                        "select 1 where a is distinct from ?"))
                .noneMatch(QueryTexts::hasComputedName);
    }

    @ArchTest
    static void eachTableInAQueryHasAnOwner(JavaClasses classes) throws IOException {
        Map<String, String> owners = owners(classes);
        Set<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(QueryTexts.in(mainSources()).stream()
                        .map(QueryTexts.Use::name)
                        .filter(name -> tables.contains(name) && !owners.containsKey(name)))
                .isEmpty();
    }

    @ArchTest
    static void namesAreFoundInQueries(JavaClasses classes) {
        assertThat(QueryTexts.names("select a from Post a, Member b left join fetch Follow c on (c.id = b.id)"))
                .containsExactly("Post", "Member", "Follow");
        assertThat(QueryTexts.names(
                        "insert into post (id) select id from draft d, follow f where exists (select 1 from x)"))
                .containsExactly("post", "draft", "follow", "x");
        assertThat(QueryTexts.names("update Post p set p.state = :state")).containsExactly("Post");
    }

    /** The feature of each entity and table, by name. */
    private static Map<String, String> owners(JavaClasses classes) {
        Map<String, String> owners = new HashMap<>(TABLES_WITHOUT_ENTITY);
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Entity.class)) {
                String feature = feature(type.getPackageName().replace("org.patientforum.", ""));
                owners.put(entityName(type), feature);
                owners.put(table(type), feature);
                type.getFields().stream()
                        .flatMap(field -> field.tryGetAnnotationOfType(CollectionTable.class).stream())
                        .forEach(table -> owners.put(table.name(), feature));
            }
        }
        return owners;
    }

    private static String entityName(JavaClass entity) {
        String name = entity.getAnnotationOfType(Entity.class).name();
        return name.isEmpty() ? entity.getSimpleName() : name;
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class)
                .map(Table::name)
                .filter(name -> !name.isEmpty())
                .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String feature(String packageName) {
        return packageName.replaceAll("\\..*", "");
    }

    private static boolean looksUpMemberName(QueryTexts.Use use) {
        return use.name().equals("ForumMember")
                && MEMBER_ALIAS
                        .matcher(use.text())
                        .results()
                        .flatMap(alias -> Pattern.compile("\\b" + alias.group(1) + "\\.(\\w+)")
                                .matcher(use.text())
                                .results())
                        .allMatch(property ->
                                Set.of("id", "pseudonym", "pseudonymKey").contains(property.group(1)));
    }

    private static boolean readModel(String packageName) {
        return Stream.of("reading", "statistics", "moderation.casefile")
                .anyMatch(model -> packageName.equals(model) || packageName.startsWith(model + "."));
    }

    private static List<Path> mainSources() {
        return DeclaredNames.sources().stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .toList();
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(MIGRATIONS)) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                CREATED.matcher(Files.readString(script)).results().forEach(found -> tables.add(found.group(1)));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        Path list = Path.of("src/test/resources/queries-across-features.csv");
        return format.parse(Files.newBufferedReader(list)).stream()
                .collect(Collectors.toMap(
                        line -> line.get("package"),
                        (CSVRecord line) ->
                                new TreeSet<>(Set.of(line.get("names").split(" "))),
                        (first, second) -> {
                            throw new IllegalStateException("a package stands twice: " + first + second);
                        },
                        TreeMap::new));
    }
}
