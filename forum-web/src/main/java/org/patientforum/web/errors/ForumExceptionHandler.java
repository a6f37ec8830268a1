package org.patientforum.web.errors;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.patientforum.members.terms.TermsNotAgreed;
import org.patientforum.reading.SignInRequired;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.BrokenRules;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignInNeeded;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.OriginalRequest;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.Problem;
import org.patientforum.web.request.ProblemBean;

/**
 * Handles exceptions of the domain in Faces requests: broken rules become messages on the page, missing or forbidden
 * content the 404 page, and missing sign-ins a redirect to the sign-in page, with the typed text stored. Everything
 * else goes to the error page.
 */
class ForumExceptionHandler extends ExceptionHandlerWrapper {

    ForumExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = relevantCause(events.next().getContext().getException());
            if (handled(context, thrown)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** The innermost exception that this handler knows; Faces and Expression Language wrap exceptions. */
    private static Throwable relevantCause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForumException
                    || cause instanceof EJBAccessException
                    || cause instanceof ViewExpiredException) {
                return cause;
            }
        }
        return thrown;
    }

    private static boolean handled(FacesContext context, Throwable thrown) {
        boolean guest = CDI.current().select(SignedIn.class).get().guest();
        boolean denied = thrown instanceof EJBAccessException || thrown instanceof NotAllowed;
        if (thrown instanceof SignInNeeded || thrown instanceof SignInRequired || (guest && denied)) {
            return redirectToSignIn(context);
        }
        boolean unrestored = thrown instanceof FacesException && context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW;
        if (thrown instanceof ViewExpiredException || unrestored) {
            return handleExpiredForm(context);
        }
        if (thrown instanceof NotFound || thrown instanceof EJBAccessException) {
            return sendError(context, HttpServletResponse.SC_NOT_FOUND, null);
        }
        if (thrown instanceof TermsNotAgreed && context.isPostback() && !guest) {
            return redirectToTerms(context);
        }
        return thrown instanceof ForumException exception && showMessages(context, exception);
    }

    private static boolean showMessages(FacesContext context, ForumException exception) {
        ErrorText text = CDI.current().select(ErrorText.class).get();
        if (!context.isPostback()
                || context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                || isThrownByViewAction(exception)) {
            request(context).setAttribute(ProblemBean.REASON, text.of(exception));
            return sendError(context, HttpServletResponse.SC_NOT_FOUND, null);
        }
        List<ForumException> rules = exception instanceof BrokenRules several ? several.rules() : List.of(exception);
        for (ForumException rule : rules) {
            String message = text.of(rule);
            context.addMessage(text.field(rule), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        }
        return true;
    }

    /**
     * Whether a view action threw the exception while loading the page, rather than the form's action. Then there is
     * no page on which to show the message.
     */
    private static boolean isThrownByViewAction(ForumException exception) {
        return Arrays.stream(exception.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(UIViewAction.class.getName()));
    }

    private static boolean redirectToSignIn(FacesContext context) {
        HttpServletRequest request = OriginalRequest.of(request(context));
        return redirect(
                context,
                context.isPostback() && storeForm(context)
                        ? Paths.signIn(request, UnsentFormStore.pageUrl(request))
                        : Paths.signIn(request));
    }

    private static boolean redirectToTerms(FacesContext context) {
        storeForm(context);
        HttpServletRequest request = OriginalRequest.of(request(context));
        return redirect(
                context,
                request.getContextPath() + "/account/terms" + Paths.nextQuery(UnsentFormStore.pageUrl(request)));
    }

    /** The view has expired: shows the page again with the typed text, or the error page if it cannot be stored. */
    private static boolean handleExpiredForm(FacesContext context) {
        return storeForm(context)
                ? redirect(context, UnsentFormStore.pageUrl(OriginalRequest.of(request(context))))
                : sendError(context, HttpServletResponse.SC_FORBIDDEN, Problem.FORM);
    }

    private static boolean storeForm(FacesContext context) {
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        return CDI.current().select(UnsentFormStore.class).get().store(request(context), response);
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    private static boolean redirect(FacesContext context, String url) {
        try {
            context.getExternalContext().redirect(url);
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static boolean sendError(FacesContext context, int status, String message) {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        try {
            external.responseSendError(status, message);
            context.responseComplete();
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
