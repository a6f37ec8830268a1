/** Takes the pictures of docs/screenshots. Contains no tests, and uses only the running forum and a browser. */
package org.patientforum.pictures;
