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

/** No service is without a word on who may call it: in the table of who may do what, or in the list of what no reader calls. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class ServicesAreInTheTableTest {

    private static final Set<String> IN_TABLE = AuthorisationTable.rows().stream()
            .map(row -> row.action().replaceFirst("/.*", ""))
            .collect(Collectors.toSet());
    private static final Set<String> INTERNAL = AuthorisationTable.internal().keySet();

    @ArchTest
    static void everyMethodIsThere(JavaClasses classes) {
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
    static void nothingThereIsGone(JavaClasses classes) {
        Set<String> known =
                methods(classes).map(ServicesAreInTheTableTest::name).collect(Collectors.toSet());
        services(classes).forEach(service -> known.add(service.getSimpleName() + ".*"));
        Set<String> gone = new TreeSet<>(IN_TABLE);
        gone.addAll(INTERNAL);
        gone.removeAll(known);
        assertThat(gone).as("rows of methods that the services do not have").isEmpty();
        assertThat(IN_TABLE).doesNotContainAnyElementsOf(INTERNAL);
    }

    /** Else the list of internal ones would be a way round the table. */
    @ArchTest
    static void everyReasonIsGiven(JavaClasses classes) {
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
