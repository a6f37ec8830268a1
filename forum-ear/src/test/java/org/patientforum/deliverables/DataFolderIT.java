package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.running.RunningForum;

/** The data folder belongs to one running forum. */
class DataFolderIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    /** A lock that nothing refers to goes with the first full collection. The second waits for what the first left to its cleaner. */
    @Test
    void staysLockedWhateverTheGarbageCollectorDoes() throws Exception {
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
