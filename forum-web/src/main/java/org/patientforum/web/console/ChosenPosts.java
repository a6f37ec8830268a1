package org.patientforum.web.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.patientforum.shared.ForumException;
import org.patientforum.web.errors.ErrorText;

/** The posts that were ticked in a list, each with the version that was seen: boxes named "post" with values like 108:3. */
@Dependent
public class ChosenPosts implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ErrorText errors;

    /** What to do with one of them. */
    public interface Deed {

        void to(long postId, int version);
    }

    /**
     * What became of them.
     *
     * @param why why the first of those that were left was left; else empty
     */
    public record Outcome(int done, int left, String why) {}

    /** Whether the post is chosen, in this version. */
    public boolean has(long postId, int version) {
        return ticked().contains(postId + ":" + version);
    }

    /** Whether nothing is chosen. */
    public boolean none() {
        return ticked().isEmpty();
    }

    /** Each by itself, so that one that cannot be done keeps none of the others back. */
    public Outcome each(Deed deed) {
        int done = 0;
        int left = 0;
        String why = "";
        for (String post : ticked()) {
            String[] parts = post.split(":");
            try {
                deed.to(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
                done++;
            } catch (ForumException broken) {
                left++;
                why = why.isEmpty() ? errors.of(broken) : why;
            }
        }
        return new Outcome(done, left, why);
    }

    private static List<String> ticked() {
        String[] values = Faces.getRequestParameterValues("post");
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,18}:\\d{1,9}"))
                        .toList();
    }
}
