package org.patientforum.posting.text;

/** Takes so many characters and no more: who writes a text that has no end is stopped while writing. */
final class BoundedText implements Appendable {

    private final StringBuilder text;
    private final int most;

    BoundedText(StringBuilder text, int most) {
        this.text = text;
        this.most = most;
    }

    /** There is no room for more. */
    static final class Full extends RuntimeException {

        Full() {
            super(null, null, false, false);
        }
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (end - start > most - text.length()) {
            throw new Full();
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char more) {
        return append(String.valueOf(more), 0, 1);
    }
}
