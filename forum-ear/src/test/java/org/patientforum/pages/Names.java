package org.patientforum.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Locators by accessible name. */
public final class Names {

    private Names() {}

    /** Matches exactly this name. */
    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Returns the button with exactly this name. */
    public static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    /** Matches names with this prefix, which must not contain characters special in regular expressions. */
    public static Locator.GetByRoleOptions beginning(String prefix) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + prefix));
    }
}
