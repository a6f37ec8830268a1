package org.patientforum.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The names under which pages find beans: ours, and those of the libraries that ship with the forum. */
final class NamedBeans {

    private static final String NAMED = "Ljakarta/inject/Named;";

    private NamedBeans() {}

    static Set<String> all() throws IOException {
        Set<String> names = new TreeSet<>();
        ClassFileImporter importer = new ClassFileImporter();
        importer.withImportOption(new Shipped())
                .importPackages("org.patientforum.web")
                .forEach(one -> collect(one, names));
        for (Class<?> library : List.of(Faces.class, PrimeFaces.class)) {
            importer.importUrls(marked(library)).forEach(one -> collect(one, names));
        }
        return names;
    }

    /** The classes of a library that mention the annotation: to read them all takes long. */
    private static List<URL> marked(Class<?> library) throws IOException {
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

    private static void collect(JavaClass one, Set<String> names) {
        one.tryGetAnnotationOfType(Named.class.getName())
                .ifPresent(named -> names.add(name(named, Introspector.decapitalize(one.getSimpleName()))));
        for (JavaMember member : one.getMembers()) {
            member.tryGetAnnotationOfType(Named.class.getName())
                    .ifPresent(named -> names.add(name(named, property(member.getName()))));
        }
    }

    private static String name(JavaAnnotation<?> named, String usual) {
        String given = named.get("value").map(Object::toString).orElse("");
        return given.isEmpty() ? usual : given;
    }

    private static String property(String name) {
        return name.matches("get\\p{Lu}.*") ? Introspector.decapitalize(name.substring(3)) : name;
    }
}
