package org.patientforum.shared.storage;

/** Nothing can be written, because the disk of the database is full or nearly full. Reading continues. */
public class StorageFull extends RuntimeException {

    /**
     * System property: until this time ({@link System#nanoTime}) the launcher suppresses other log messages about a full disk.
     * The launcher's log knows none of these classes.
     */
    public static final String QUIET_UNTIL = "forum.disk.said-until";

    private static final long serialVersionUID = 1L;

    StorageFull() {
        super("the disk of the database is full");
    }
}
