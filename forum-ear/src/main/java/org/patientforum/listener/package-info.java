/**
 * What stands between the network and the server's container: requests that are read whole before a thread is given to them, requests that are not clear, and
 * headers on what the server answers by itself. Loaded with the server's own classes (forum-listener.jar); knows nothing of the application, and of the
 * launcher only the interface through which it is called and the number that
 * requests have in the log.
 */
package org.patientforum.listener;
