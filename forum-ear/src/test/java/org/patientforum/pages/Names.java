package org.patientforum.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Ways to call a thing on a page by the name that people see or hear. */
public final class Names {

    private Names() {}

    /** Exactly this name. */
    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** A button with exactly this name. */
    public static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    /** Within a part of the page: a name that begins so; plain words. */
    public static Locator.GetByRoleOptions beginning(String words) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words));
    }
}
