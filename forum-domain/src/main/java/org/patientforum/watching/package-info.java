/**
 * Watched words: what a post may not say, or not without staff having looked. Knows words and texts; must not know posts, nor
 * what becomes of them.
 */
package org.patientforum.watching;
