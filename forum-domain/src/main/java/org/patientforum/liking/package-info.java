/** Likes: a quiet thank-you for a post. There is no down-vote. */
package org.patientforum.liking;
