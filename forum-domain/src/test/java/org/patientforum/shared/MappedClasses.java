package org.patientforum.shared;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the entities, embeddables and converters of a module in a folder or jar. */
final class MappedClasses {

    private MappedClasses() {}

    /** The folder or jar that contains the class. */
    static Path module(Class<?> inModule) {
        try {
            return Path.of(
                    inModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the mapped classes in such a folder or jar. */
    static List<String> in(Path module) {
        try {
            if (Files.isDirectory(module)) {
                return under(module);
            }
            try (FileSystem jar = FileSystems.newFileSystem(module)) {
                return under(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.startsWith("org.patientforum.") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(MappedClasses::isMapped)
                    .toList();
        }
    }

    private static boolean isMapped(String className) {
        try {
            Class<?> type = Class.forName(className, false, MappedClasses.class.getClassLoader());
            return type.isAnnotationPresent(Entity.class)
                    || type.isAnnotationPresent(Embeddable.class)
                    || type.isAnnotationPresent(Converter.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
