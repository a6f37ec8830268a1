package org.patientforum.web.console.rights;

/** The columns by which the list of rights can be sorted; unsorted, it stands in the order of the table that the tests use. */
public enum RightColumn {
    /** By the words that the console shows. */
    RIGHT
}
