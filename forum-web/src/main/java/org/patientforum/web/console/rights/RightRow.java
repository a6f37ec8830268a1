package org.patientforum.web.console.rights;

import java.io.Serializable;

/**
 * What somebody may do, and who.
 *
 * @param right service and method, for which the console has words
 * @param guest whether people who are not signed in may do it; and so on
 * @param owner whether the author or addressee may
 * @param groupModerator whether a group's moderator may, in that group
 */
public record RightRow(
        String right,
        boolean guest,
        boolean member,
        boolean owner,
        boolean groupModerator,
        boolean moderator,
        boolean administrator)
        implements Serializable {}
