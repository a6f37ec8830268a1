package org.patientforum.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.SignInRefused;
import org.patientforum.members.accounts.SignInRequest;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.request.Browser;
import org.patientforum.web.request.ForumCookies;
import org.patientforum.web.request.SecureSite;

/** Signs this browser in and out: asks the identity stores, opens the sign-in and sets the cookies. */
@RequestScoped
public class SignInSession {

    private static final Duration DEVICE_COOKIE_AGE = Duration.ofDays(365);

    private IdentityStoreHandler stores;
    private SignInService signIns;
    private ForumCookies cookies;
    private SecureSite site;
    private HttpServletRequest request;

    protected SignInSession() {}

    @Inject
    public SignInSession(
            IdentityStoreHandler stores,
            SignInService signIns,
            ForumCookies cookies,
            SecureSite site,
            HttpServletRequest request) {
        this.stores = stores;
        this.signIns = signIns;
        this.cookies = cookies;
        this.site = site;
        this.request = request;
    }

    /**
     * Signs in the member with this address and password. On a shared device the cookie ends with the browser
     * session. Throws SignInRefused, AddressNotConfirmed or RateLimitExceeded.
     */
    public void signIn(String email, String password, boolean ownDevice, HttpServletResponse response) {
        String device = cookies.read(request, ForumCookies.DEVICE);
        SignInRequest credentials = new SignInRequest(email, password, device, site.clientAddress(request));
        CredentialValidationResult result = stores.validate(new SignInCredential(credentials));
        if (result.getStatus() != Status.VALID) {
            throw new SignInRefused();
        }
        open(Long.parseLong(result.getCallerPrincipal().getName()), ownDevice, response);
        if (ownDevice) {
            cookies.write(
                    request, response, ForumCookies.DEVICE, signIns.rememberDevice(email, device), DEVICE_COOKIE_AGE);
        }
    }

    /**
     * Signs in a member who has proven their identity by other means, such as a one-time link. Ends an earlier
     * sign-in of this browser.
     */
    public void open(long memberId, boolean ownDevice, HttpServletResponse response) {
        end();
        String browser = Browser.describe(request.getHeader("User-Agent"));
        NewSignIn signIn = signIns.signIn(memberId, new NewSignIn.Device(browser, ownDevice));
        cookies.write(request, response, ForumCookies.SIGN_IN, signIn.token(), signIn.cookieMaxAge());
        cookies.remove(request, response, ForumCookies.GUEST);
    }

    /**
     * Signs this browser out. If the disk is full, the browser still loses its cookie, and the sign-in expires when
     * it has been idle long enough.
     */
    public void signOut(HttpServletResponse response) {
        cookies.remove(request, response, ForumCookies.SIGN_IN);
        try {
            end();
        } catch (RuntimeException e) {
            if (!StorageGuard.indicatesFull(e)) {
                throw e;
            }
        }
    }

    private void end() {
        String token = cookies.read(request, ForumCookies.SIGN_IN);
        if (token != null && !token.isEmpty()) {
            signIns.signOut(RandomTokens.hash(token));
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
