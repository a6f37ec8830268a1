package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions in pages name only existing members of beans. Otherwise, a method that was renamed would fail only when its button is
 * pressed. Beans of the console are named after their class.
 */
class BeanExpressionsTest {

    private static final Map<String, JavaClass> BEANS = NamedBeans.byName();
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*+)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*+'");
    private static final Pattern MEMBER = Pattern.compile(
            "(?<![\\w.])(" + BEANS.keySet().stream().collect(Collectors.joining("|")) + ")\\.(\\w++)(\\()?");

    @ParameterizedTest
    @MethodSource("org.patientforum.architecture.PagesTest#pages")
    void pagesNameExistingMembers(Path page) throws IOException {
        Set<String> missing = new TreeSet<>();
        EXPRESSION
                .matcher(Files.readString(page))
                .results()
                .flatMap(expression -> MEMBER.matcher(
                                TEXT.matcher(expression.group(1)).replaceAll("''"))
                        .results())
                .filter(member -> !exists(member))
                .forEach(member -> missing.add(member.group()));
        assertThat(missing).isEmpty();
    }

    /** With parentheses a method, otherwise a property or, in an action, a method without parameters. */
    private static boolean exists(MatchResult member) {
        String name = member.group(2);
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Set<String> names =
                member.group(3) == null ? Set.of(name, "get" + capitalised, "is" + capitalised) : Set.of(name);
        return Arrays.stream(BEANS.get(member.group(1)).reflect().getMethods())
                .map(Method::getName)
                .anyMatch(names::contains);
    }

    @Test
    void consoleBeansAreNamedAfterTheirClass() {
        Map<String, String> names = BEANS.entrySet().stream()
                .filter(bean -> bean.getValue().getPackageName().startsWith("org.patientforum.web.console"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bean -> bean.getValue().getSimpleName()));
        assertThat(names)
                .hasSizeGreaterThan(40)
                .allSatisfy((name, type) -> assertThat(name)
                        .isEqualTo("console" + type.replaceFirst("^Console", "").replaceFirst("Bean$", "")));
    }
}
