/** The pages of a discussion: read it, reply, start one, edit or withdraw a post. Must not know the console. */
package org.patientforum.web.discussions;
