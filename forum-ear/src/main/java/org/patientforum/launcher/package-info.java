/** Starts the forum from one jar: reads the options, unpacks the server once, runs preflight checks, boots the server. Uses no classes of the application. */
package org.patientforum.launcher;
