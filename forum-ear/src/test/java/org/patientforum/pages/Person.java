package org.patientforum.pages;

/**
 * Somebody with an account.
 *
 * @param name the pseudonym
 * @param window cookies of a signed-in browser, for windows that begin signed in
 */
public record Person(String name, String email, String password, String window) {

    static Person of(String name) {
        return new Person(name, name.toLowerCase() + "@patients.example", "violin teapot ladder", null);
    }

    Person signedIn(String cookies) {
        return new Person(name, email, password, cookies);
    }
}
