package org.patientforum.posting.text;

/** Accepts a limited number of characters, and stops renderers whose output would exceed it. */
final class BoundedAppendable implements Appendable {

    private final StringBuilder text;
    private final int limit;

    BoundedAppendable(StringBuilder text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The output exceeds the limit. */
    static final class LimitExceeded extends RuntimeException {

        LimitExceeded() {
            super(null, null, false, false);
        }
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (end - start > limit - text.length()) {
            throw new LimitExceeded();
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char more) {
        return append(String.valueOf(more), 0, 1);
    }
}
