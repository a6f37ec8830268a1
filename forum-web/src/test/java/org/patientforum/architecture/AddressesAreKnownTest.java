package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.integration.authorisation.Address;

/** Each page and servlet has a line in addresses.csv, which says what guessed ids must not reveal there. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class AddressesAreKnownTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ArchTest
    static void eachPageAndServletIsListed(JavaClasses classes) throws IOException {
        Set<String> known = Address.all().stream().map(Address::page).collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new TreeSet<>(pages());
        servlets(classes).forEach(existing::add);
        assertThat(existing)
                .as("pages and servlets without a row in addresses.csv")
                .isSubsetOf(known);
        assertThat(known)
                .as("rows of addresses.csv whose page or servlet does not exist")
                .isSubsetOf(existing);
    }

    @ArchTest
    static void eachPathWithAnIdHasAnObject(JavaClasses classes) {
        assertThat(Address.all().stream()
                        .filter(address ->
                                address.path().contains("{") && address.object().isEmpty()))
                .as("rows of addresses.csv whose path takes an id but which name no object that the id identifies")
                .isEmpty();
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .collect(Collectors.toSet());
        }
    }

    /** The URL patterns of all servlets except HomeServlet, which shows the page index.xhtml. */
    private static Stream<String> servlets(JavaClasses classes) {
        return classes.stream()
                .filter(servlet -> servlet.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect)
                .map(servlet -> servlet.getAnnotation(WebServlet.class))
                .flatMap(mapping -> Stream.concat(Arrays.stream(mapping.value()), Arrays.stream(mapping.urlPatterns())))
                .filter(pattern -> !pattern.isEmpty());
    }
}
