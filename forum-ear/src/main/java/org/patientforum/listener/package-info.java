/**
 * Filters between the network and the server's servlet container: they buffer requests until they are complete, reject ambiguous requests, and add headers to
 * responses of the server itself. Loaded with the server's classes (forum-listener.jar). Uses no classes of the application, and of the launcher only its
 * interface to this package and the request id of the log.
 */
package org.patientforum.listener;
