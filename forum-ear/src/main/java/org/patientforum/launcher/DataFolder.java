package org.patientforum.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with all data of the forum. One running forum at a time can open it; the operating system releases the lock when the process ends. */
final class DataFolder {

    private static final Pattern OWN_FILES = Pattern.compile("server|log|\\.lock|forum\\..+|demonstration\\.txt");

    /** Files that a new data folder may contain: hidden files, files of a forum, and what the file system keeps at the root of a disk. */
    private static final Pattern ALLOWED_FILES = Pattern.compile("\\..*|lost\\+found|forum\\..+|demonstration\\.txt");

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens and locks the folder; creates it if it does not exist.
     *
     * @throws CannotStart if the folder cannot be written, contains other files, or another running forum uses it
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            requireOwnFolder(path);
            FilePermissions.restrict(path);
            FileLock lock = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new CannotStart("the data folder " + path
                        + " is in use by another running forum; stop that one or set FORUM_DATA to another folder.");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + path
                    + " cannot be written; give this user the right to, or set FORUM_DATA to another folder.");
        }
    }

    /** The forum removes other users' permissions from the folder, which must not happen to {@code /var} or to a folder with other documents. */
    private static void requireOwnFolder(Path path) throws IOException {
        boolean used = Files.exists(path.resolve(".lock")) || Files.exists(path.resolve("forum.mv.db"));
        try (Stream<Path> content = Files.list(path)) {
            boolean own = used
                    || content.allMatch(file ->
                            ALLOWED_FILES.matcher(file.getFileName().toString()).matches());
            if (!own || path.toRealPath().getParent() == null) {
                throw new CannotStart(
                        "the data folder " + path
                                + " holds other files; set FORUM_DATA to a folder that is the forum's alone. An empty one is made if there is none.");
            }
        }
    }

    /** Removes other users' permissions from the files that this or an earlier version of the forum has created. Other files keep theirs. */
    void restrictPermissions() {
        try (Stream<Path> content = Files.list(path)) {
            for (Path file : content.filter(DataFolder::isOwnFile).toList()) {
                FilePermissions.restrictAll(file);
            }
        } catch (IOException e) {
            throw new CannotStart("the rights of other users to the data folder " + path + " cannot be taken back ("
                    + e.getMessage() + "); it must belong to the user that the forum runs as.");
        }
    }

    private static boolean isOwnFile(Path file) {
        return OWN_FILES.matcher(file.getFileName().toString()).matches();
    }

    Path server() {
        if (!lock.isValid()) {
            throw new IllegalStateException("The data folder is no longer ours");
        }
        return path.resolve("server");
    }
}
