package org.patientforum.unsent;

/**
 * The answer to a rejected form.
 *
 * @param reader member, role and address of the form in one string; the page opens for this reader only
 * @param guest whether the reader was not signed in
 * @param form one-time number of the page's forms
 * @param html the page with its accompanying data
 */
public record FormAnswer(String reader, boolean guest, String form, String html) {}
