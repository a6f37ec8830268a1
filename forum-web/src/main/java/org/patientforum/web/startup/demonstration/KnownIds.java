package org.patientforum.web.startup.demonstration;

import java.util.HashMap;
import java.util.Map;
import org.patientforum.posting.PostLocation;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;

/** Ids of the members, groups and posts that the files name. Filled as steps run. */
final class KnownIds {

    static final String ADMINISTRATOR = "harbour_master";

    private final Map<String, Long> members = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<String, PostLocation> posts = new HashMap<>();

    void putMember(String pseudonym, long id) {
        members.put(pseudonym, id);
    }

    void putGroup(String group, long id) {
        groups.put(group, id);
    }

    void putPost(String name, PostLocation location) {
        posts.put(name, location);
    }

    long member(String pseudonym) {
        return members.get(pseudonym);
    }

    long group(String key) {
        return groups.get(key);
    }

    PostLocation post(String name) {
        return posts.get(name);
    }

    long discussion(DiscussionEntry discussion) {
        return post(discussion.post(1)).discussionId();
    }

    /** The number of the discussion's latest post so far. */
    int latest(DiscussionEntry discussion) {
        int number = 1;
        while (posts.containsKey(discussion.post(number + 1))) {
            number++;
        }
        return number;
    }
}
