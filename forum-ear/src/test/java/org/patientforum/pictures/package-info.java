/** Takes the pictures of docs/screenshots: no tests, so it must know nothing but the running forum and a browser. */
package org.patientforum.pictures;
