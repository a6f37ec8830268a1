package org.patientforum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.outage.DatabaseOutage;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.request.ForumCookies;
import org.patientforum.web.request.Paths;

/**
 * Authenticates each request by the cookie's hash, the key of a row that is joined with the member's current state.
 * How the member signed in, by password or in the future by a hospital's directory, does not matter here.
 */
@ApplicationScoped
public class ForumAuthentication implements HttpAuthenticationMechanism {

    /** Request attribute: true if the database could not be reached. */
    public static final String DATABASE_AWAY = "org.patientforum.databaseAway";

    private static final String GROUP_MODERATOR = "groupModerator";
    private static final Logger LOG = Logger.getLogger(ForumAuthentication.class.getName());

    private final SignInService signIns;
    private final ForumCookies cookies;
    private final StorageGuard storage;

    protected ForumAuthentication() {
        this(null, null, null);
    }

    @Inject
    public ForumAuthentication(SignInService signIns, ForumCookies cookies, StorageGuard storage) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.storage = storage;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String token = Paths.isAsset(request) ? null : cookies.read(request, ForumCookies.SIGN_IN);
        if (token == null || token.isEmpty()) {
            return context.doNothing();
        }
        Optional<CurrentSignIn> signIn = current(request, token);
        if (signIn.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(CurrentSignIn.class.getName(), signIn.get());
        return context.notifyContainerAboutLogin(Long.toString(signIn.get().memberId()), roles(signIn.get()));
    }

    private Optional<CurrentSignIn> current(HttpServletRequest request, String token) {
        try {
            Optional<CurrentSignIn> signIn = signIns.current(RandomTokens.hash(token));
            if (signIn.isPresent() && !Paths.isBackgroundRequest(request) && shouldRecordUse(signIn.get())) {
                signIns.touch(signIn.get().signInId());
            }
            return signIn;
        } catch (RuntimeException e) {
            LOG.log(DatabaseOutage.among(e) ? Level.FINE : Level.WARNING, "A sign-in could not be looked up", e);
            request.setAttribute(DATABASE_AWAY, true);
            return Optional.empty();
        }
    }

    private boolean shouldRecordUse(CurrentSignIn signIn) {
        return !storage.full() && signIns.touchDue(signIn);
    }

    private static Set<String> roles(CurrentSignIn signIn) {
        Set<String> roles = EnumSet.allOf(Role.class).stream()
                .filter(signIn.role()::includes)
                .map(included -> included.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (signIn.moderatesSomething()) {
            roles.add(GROUP_MODERATOR);
        }
        return roles;
    }
}
