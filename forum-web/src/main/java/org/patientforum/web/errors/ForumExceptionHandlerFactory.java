package org.patientforum.web.errors;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Installs {@link ForumExceptionHandler} in front of the handler of Faces. */
public class ForumExceptionHandlerFactory extends ExceptionHandlerFactory {

    public ForumExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ForumExceptionHandler(getWrapped().getExceptionHandler());
    }
}
