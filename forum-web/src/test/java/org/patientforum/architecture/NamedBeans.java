package org.patientforum.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The names by which pages find beans: the forum's own and those of its libraries. */
final class NamedBeans {

    private static final String NAMED = "Ljakarta/inject/Named;";

    private NamedBeans() {}

    static Set<String> all() throws IOException {
        Set<String> names = new TreeSet<>();
        own().forEach(type -> collect(type, names));
        for (Class<?> library : List.of(Faces.class, PrimeFaces.class)) {
            new ClassFileImporter().importUrls(annotated(library)).forEach(type -> collect(type, names));
        }
        return names;
    }

    /** The forum's own classes with a name, by name. */
    static Map<String, JavaClass> byName() {
        return own().stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(NamedBeans::name, Function.identity()));
    }

    private static JavaClasses own() {
        return new ClassFileImporter().withImportOption(new Shipped()).importPackages("org.patientforum.web");
    }

    /** Returns the classes of a library that mention the annotation. Importing all its classes would be slow. */
    private static List<URL> annotated(Class<?> library) throws IOException {
        String within = "/" + library.getName().replace('.', '/') + ".class";
        URL place = library.getResource(within);
        List<URL> found = new ArrayList<>();
        JarURLConnection connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class") && mentions(jar, entry)) {
                    found.add(URI.create(place.toString().replace(within, "/" + entry.getName()))
                            .toURL());
                }
            }
        }
        return found;
    }

    private static boolean mentions(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1).contains(NAMED);
        }
    }

    private static void collect(JavaClass type, Set<String> names) {
        if (type.isAnnotatedWith(Named.class)) {
            names.add(name(type));
        }
        for (JavaMember member : type.getMembers()) {
            member.tryGetAnnotationOfType(Named.class.getName())
                    .ifPresent(named -> names.add(name(named, property(member.getName()))));
        }
    }

    private static String name(JavaClass type) {
        return name(type.getAnnotationOfType(Named.class.getName()), Introspector.decapitalize(type.getSimpleName()));
    }

    private static String name(JavaAnnotation<?> named, String defaultName) {
        String value = named.get("value").map(Object::toString).orElse("");
        return value.isEmpty() ? defaultName : value;
    }

    private static String property(String name) {
        return name.matches("get\\p{Lu}.*") ? Introspector.decapitalize(name.substring(3)) : name;
    }
}
