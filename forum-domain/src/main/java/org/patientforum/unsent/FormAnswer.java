package org.patientforum.unsent;

/**
 * The answer to a rejected form.
 *
 * @param reader the member, their role and the form's address, in one string; the page opens for nobody else
 * @param guest whether nobody was signed in
 * @param form one-time number of the page's forms
 * @param html the page, and whatever goes with it
 */
public record FormAnswer(String reader, boolean guest, String form, String html) {}
