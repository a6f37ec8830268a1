package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.running.RunningForum;

/** The data folder is restricted to its owner and locked by one running forum. */
class DataFolderIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    /** Database, keys, password of the demonstration, unpacked files. */
    @Test
    void isRestrictedToOwner() throws Exception {
        try (Stream<Path> files = Files.walk(forum.process().data())) {
            Map<String, List<Path>> byRights =
                    files.filter(file -> !recent(file)).collect(Collectors.groupingBy(DataFolderIT::rights));
            assertThat(byRights).containsOnlyKeys("folder rwx------", "file rw-------");
        }
        assertThat(rights(forum.process().data())).isEqualTo("folder rwx------");
    }

    /** Files that the server creates at run time, such as logs. Permissions of their folder protect them. */
    private static boolean recent(Path file) {
        return file.startsWith(forum.process().data().resolve("server/instance")) && !Files.isDirectory(file);
    }

    private static String rights(Path file) {
        try {
            return (Files.isDirectory(file) ? "folder " : "file ")
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first full garbage collection would release an unreferenced lock; the second waits for the cleaner. */
    @Test
    void lockSurvivesGarbageCollection() throws Exception {
        for (int i = 0; i < 2; i++) {
            String jcmd = System.getProperty("java.home") + "/bin/jcmd";
            assertThat(new ProcessBuilder(jcmd, forum.process().pid() + "", "GC.run")
                            .start()
                            .waitFor())
                    .isZero();
        }
        try (FileChannel channel = FileChannel.open(forum.process().data().resolve(".lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            assertThat(lock).isNull();
        }
    }
}
