package org.patientforum.shared.storage;

/** Nothing can be written, because the disk of the database is full or nearly so. Reading goes on. */
public class StorageFull extends RuntimeException {

    /**
     * A system property: until when, by {@link System#nanoTime}, the log needs no more words about a full disk than are said here. For the
     * launcher's log, which knows none of these classes.
     */
    public static final String SAID = "forum.disk.said-until";

    private static final long serialVersionUID = 1L;

    StorageFull() {
        super("the disk of the database is full");
    }
}
