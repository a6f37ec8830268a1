package org.patientforum.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Restricts files with patients' texts and session keys to the user that runs the forum. Does nothing on file systems without POSIX permissions. */
final class FilePermissions {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private FilePermissions() {}

    /**
     * Restricts a folder or file to its owner; does nothing if it has been deleted meanwhile. Does not open the file, because closing it would release the lock that
     * this process holds on the data folder.
     */
    static void restrict(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            view.setPermissions(Files.isDirectory(path) ? FOLDER : FILE);
        } catch (NoSuchFileException e) {
            // deleted meanwhile
        }
    }

    /** Restricts a file, or a folder with all its contents. */
    static void restrictAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes kind) throws IOException {
                restrict(inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes kind) throws IOException {
                restrict(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException thrown) throws IOException {
                if (thrown instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw thrown;
            }
        });
    }
}
