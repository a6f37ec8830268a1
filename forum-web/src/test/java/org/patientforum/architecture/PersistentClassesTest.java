package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NodeList;

/** persistence.xml lists all entities of all jars: a missing one would fail only when it is first used. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class PersistentClassesTest {

    @ArchTest
    static void everyEntityIsListed(JavaClasses classes) throws Exception {
        List<String> persistent = classes.stream()
                .filter(type -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                        .anyMatch(type::isAnnotatedWith))
                .map(JavaClass::getName)
                .toList();
        assertThat(listed()).containsAll(persistent).doesNotHaveDuplicates();
        assertThat(classes.stream().map(JavaClass::getName)).containsAll(listed());
    }

    private static List<String> listed() throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("src/main/resources/META-INF/persistence.xml"))
                .getElementsByTagName("class");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getTextContent().strip());
        }
        return names;
    }
}
