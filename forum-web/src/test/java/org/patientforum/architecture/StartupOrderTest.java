package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link DependsOn} names beans as text; the server finds a wrong name only when it deploys the application. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class StartupOrderTest {

    @ArchTest
    static void singletonsDependOnSingletonsThatExist(JavaClasses classes) {
        Set<String> singletons = classes.stream()
                .filter(type -> type.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        List<String> dependencies = classes.stream()
                .filter(type -> type.isAnnotatedWith(DependsOn.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotationOfType(DependsOn.class).value()))
                .toList();
        assertThat(dependencies).isNotEmpty().isSubsetOf(singletons);
    }
}
