package org.patientforum.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * Typed query parameters of page beans must be listed in {@link Addresses}. Otherwise Faces reports a malformed value
 * as a validation error and shows the page with "Error:" in its title.
 */
@AnalyzeClasses(packages = "org.patientforum.web", importOptions = ImportOption.DoNotIncludeTests.class)
class AddressParametersTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile("src=\"(/WEB-INF/includes/[\\w-]+\\.xhtml)\"");

    /** Pages on which staff type the value into a field, and which report errors there. */
    private static final Set<String> TYPED = Set.of("console/audit?object");

    @ArchTest
    static void typedParametersAreListed(JavaClasses classes) throws IOException {
        List<Class<?>> beans = new ArrayList<>();
        classes.stream()
                .filter(found -> found.isAnnotatedWith(Named.class))
                .map(JavaClass::reflect)
                .forEach(beans::add);
        Set<String> missing = new TreeSet<>();
        Set<String> looked = new TreeSet<>();
        for (String page : pages()) {
            String text = text(WEBAPP.resolve(page + ".xhtml"));
            beans.stream()
                    .filter(bean -> Pattern.compile("(?<!['/\\w.-])"
                                    + bean.getAnnotation(Named.class).value() + "\\.")
                            .matcher(text)
                            .find())
                    .flatMap(bean -> parameters(bean).stream())
                    .map(parameter -> page + "?" + parameter)
                    .peek(looked::add)
                    .filter(parameter -> !TYPED.contains(parameter) && !known(parameter))
                    .forEach(missing::add);
        }
        assertThat(looked).contains("groups?show", "news?page", "console/members?role", "console/year?year");
        assertThat(missing).isEmpty();
    }

    private static boolean known(String parameter) {
        String[] parts = parameter.split("\\?");
        return Addresses.of(parts[0]).stream().allMatch(address -> address.hasParameter(parts[1]));
    }

    /** The names of parameters that are not strings. */
    private static List<String> parameters(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .filter(field -> field.getAnnotation(Param.class).pathIndex() < 0)
                .filter(field -> field.getType() != String.class && field.getType() != boolean.class)
                .map(AddressParametersTest::name)
                .toList();
    }

    private static String name(Field field) {
        String given = field.getAnnotation(Param.class).name();
        return given.isEmpty() ? field.getName() : given;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
        }
    }

    /** The source of the page with all its includes. */
    private static String text(Path page) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(page));
        Matcher parts = PART.matcher(text.toString());
        while (parts.find()) {
            text.append(text(WEBAPP.resolve(parts.group(1).substring(1))));
        }
        return text.toString();
    }
}
