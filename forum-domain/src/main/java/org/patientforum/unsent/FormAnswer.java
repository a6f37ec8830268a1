package org.patientforum.unsent;

import java.util.Optional;

/**
 * What a form that was not taken is answered with.
 *
 * @param path of the form, without its parameters
 * @param member who sent it; empty for a guest
 * @param policy the page's own Content-Security-Policy; empty if it has that of all pages
 * @param html the page
 */
public record FormAnswer(String path, Optional<Long> member, Optional<String> policy, String html) {}
