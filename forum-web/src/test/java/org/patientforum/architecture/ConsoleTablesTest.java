package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.web.console.export.SortParameter;

/** The lists of the console are tables of one kind: page and order stand in the address, which must name columns that the table has. */
class ConsoleTablesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TABLE =
            Pattern.compile("<forum:table of=\"#\\{(\\w+)\\.(\\w+)}\"(.*?)</forum:table>", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("<p:column\\b[^>]*>");
    private static final Pattern SORT_BY = Pattern.compile("sortBy=\"#\\{row\\.(\\w+)}\"");

    /** The page of one setting does not show its name beside each of its versions. */
    private static final Set<String> NOT_SHOWN = Set.of("setting.xhtml key");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    static Stream<Path> pagesWithTables() throws IOException {
        return pages().filter(page -> TABLE.matcher(read(page)).find());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyTheTagHoldsADataTable(Path page) {
        boolean tag = page.endsWith("WEB-INF/tags/table.xhtml");
        assertThat(read(page).contains("p:dataTable")).isEqualTo(tag);
    }

    @Test
    void thereAreTables() throws IOException {
        assertThat(pagesWithTables()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("pagesWithTables")
    void sortableColumnsAreThoseOfTheTable(Path page) throws Exception {
        Matcher table = TABLE.matcher(read(page));
        while (table.find()) {
            Set<String> shown = sortable(table.group(3)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> known = Stream.of(
                            columns(table.group(1), table.group(2)).getEnumConstants())
                    .map(column -> SortParameter.property((Enum<?>) column))
                    .filter(property -> !NOT_SHOWN.contains(page.getFileName() + " " + property))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).isEqualTo(known);
        }
    }

    /** PrimeFaces does not find a column that is not rendered, and rejects an order by it. */
    @ParameterizedTest
    @MethodSource("pagesWithTables")
    void sortableColumnsAreAlwaysRendered(Path page) {
        assertThat(COLUMN.matcher(read(page)).results().map(MatchResult::group))
                .noneMatch(column -> column.contains("sortBy=") && column.contains("rendered="));
    }

    private static Stream<String> sortable(String table) {
        return COLUMN.matcher(table)
                .results()
                .flatMap(column -> SORT_BY.matcher(column.group()).results())
                .map(match -> match.group(1));
    }

    /** The second type argument of the table that the getter of the bean returns. */
    private static Class<?> columns(String bean, String property) throws Exception {
        String getter = "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
        ParameterizedType type =
                (ParameterizedType) bean(bean).getDeclaredMethod(getter).getGenericReturnType();
        return (Class<?>) type.getActualTypeArguments()[1];
    }

    private static Class<?> bean(String name) throws Exception {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Path source = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("@Named(\"" + name + "\")"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no bean " + name));
            String path = SOURCES.relativize(source).toString();
            return Class.forName(
                    path.substring(0, path.length() - ".java".length()).replace('/', '.'));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
