/** Starts the forum from one jar: settles the options, unpacks the server once, checks what can go wrong, boots. Knows nothing of the application's classes. */
package org.patientforum.launcher;
