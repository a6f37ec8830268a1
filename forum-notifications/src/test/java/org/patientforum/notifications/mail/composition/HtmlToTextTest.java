package org.patientforum.notifications.mail.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientforum.posting.text.PostRenderer;

/** The plain text of a post keeps every word and link. */
class HtmlToTextTest {

    @Test
    void convertsEverything() {
        String html = new PostRenderer().html("""
                ## What helped me

                It is *quite* easy:
                breathe & wait. 5 < 6

                - read
                - [this page](https://www.nhs.example/sleep?a=1&b=2)

                > You wrote that
                > yesterday

                https://example.org/x

                ```
                two  spaces
                  kept
                ```

                | when | dose |
                |---|---|
                | morning | one |
                """);
        assertThat(HtmlToText.of(html)).isEqualTo("""
                What helped me

                It is quite easy:
                breathe & wait. 5 < 6

                - read
                - this page <https://www.nhs.example/sleep?a=1&b=2> (www.nhs.example)

                > You wrote that
                yesterday

                https://example.org/x

                two  spaces
                  kept

                when dose
                morning one""");
        assertThat(HtmlToText.of("")).isEmpty();
    }
}
