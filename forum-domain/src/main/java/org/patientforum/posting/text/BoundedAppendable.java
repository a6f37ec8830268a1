package org.patientforum.posting.text;

/** Takes so many characters and no more: who writes a text that has no end is stopped while writing. */
final class BoundedAppendable implements Appendable {

    private final StringBuilder text;
    private final int limit;

    BoundedAppendable(StringBuilder text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** There is no room for more. */
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
