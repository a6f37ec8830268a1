package org.patientforum.unsent;

/**
 * What a form that was not taken is answered with.
 *
 * @param reader who may see it, and where: the address of the form, the member and their role
 * @param guest whether nobody was signed in
 * @param form one-time number of the page's forms
 * @param html the page, and whatever goes with it
 */
public record FormAnswer(String reader, boolean guest, String form, String html) {}
