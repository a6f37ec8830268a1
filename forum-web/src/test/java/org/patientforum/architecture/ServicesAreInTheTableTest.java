package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.integration.authorisation.AuthorisationTable;

/** Each public service method has a row in authorisation.csv, or a line with a reason in authorisation-internal.csv. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class ServicesAreInTheTableTest {

    private static final Set<String> IN_TABLE = AuthorisationTable.rows().stream()
            .map(row -> row.action().replaceFirst("/.*", ""))
            .collect(Collectors.toSet());
    private static final Set<String> INTERNAL = AuthorisationTable.internal().keySet();

    @ArchTest
    static void methodsAreListed(JavaClasses classes) {
        List<String> missing = methods(classes)
                .map(ServicesAreInTheTableTest::name)
                .filter(name -> !IN_TABLE.contains(name) && !internal(name))
                .sorted()
                .toList();
        assertThat(missing)
                .as("in neither authorisation.csv nor authorisation-internal.csv")
                .isEmpty();
    }

    @ArchTest
    static void listedMethodsExist(JavaClasses classes) {
        Set<String> known =
                methods(classes).map(ServicesAreInTheTableTest::name).collect(Collectors.toSet());
        services(classes).forEach(service -> known.add(service.getSimpleName() + ".*"));
        Set<String> unknown = new TreeSet<>(IN_TABLE);
        unknown.addAll(INTERNAL);
        unknown.removeAll(known);
        assertThat(unknown).as("rows for methods that do not exist").isEmpty();
        assertThat(IN_TABLE).doesNotContainAnyElementsOf(INTERNAL);
    }

    /** Otherwise methods could evade the table by being listed as internal. */
    @ArchTest
    static void internalMethodsHaveAReason(JavaClasses classes) {
        assertThat(AuthorisationTable.internal())
                .allSatisfy((method, reason) -> assertThat(reason).isNotBlank());
    }

    private static Stream<JavaClass> services(JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isAnnotatedWith(Stateless.class) || found.isAnnotatedWith(Singleton.class));
    }

    private static Stream<JavaMethod> methods(JavaClasses classes) {
        return services(classes)
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean internal(String name) {
        return INTERNAL.contains(name) || INTERNAL.contains(name.replaceFirst("\\..*", ".*"));
    }
}
