package org.patientforum.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/discussions/42", "/discussions/42?page=3", "/console/", "/posts/108"})
    void acceptsLocalPaths(String next) {
        assertThat(Paths.safeNext(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil\\x",
                "javascript:alert(1)",
                "discussions",
                "",
                " /",
                "/a b",
                "/a\r\nSet-Cookie: x=1",
                "/\t/evil.example",
                "/./ /evil.example",
                "/é"
            })
    void replacesOtherTargetsByHomePage(String next) {
        assertThat(Paths.safeNext(next)).isEqualTo("/");
    }

    @Test
    void replacesMissingAndOverlongTargetsByHomePage() {
        assertThat(Paths.safeNext(null)).isEqualTo("/");
        assertThat(Paths.safeNext("/" + "a".repeat(600))).isEqualTo("/");
    }

    @Test
    void signInPathCarriesReturnAddress() {
        assertThat(Paths.signIn(
                        new FakeRequest("/discussions/42").query("page=3").request()))
                .isEqualTo("/account/sign-in?next=%2Fdiscussions%2F42%3Fpage%3D3");
        assertThat(Paths.signIn(new FakeRequest("/").request())).isEqualTo("/account/sign-in");
        assertThat(Paths.signIn(new FakeRequest("/account/register").request())).isEqualTo("/account/sign-in");
    }

    /** Only requests that read an asset count as such, whatever path was sent: no pages and no forms. */
    @Test
    void recognizesAssetsByServedPathAndMethod() {
        assertThat(Paths.isAsset(new FakeRequest("/look/..%2faccount/sign-in")
                        .served("/account/sign-in")
                        .request()))
                .isFalse();
        assertThat(Paths.isAsset(new FakeRequest("/look/x")
                        .served("/look/../account/sign-in")
                        .request()))
                .isFalse();
        assertThat(Paths.isAsset(new FakeRequest("/look/x")
                        .served("/look/..;x/account/sign-in")
                        .request()))
                .isFalse();
        assertThat(Paths.isAsset(
                        new FakeRequest("/look/x").served("/look//account").request()))
                .isFalse();
        assertThat(Paths.isAsset(new FakeRequest("/look/forum.css").post().request()))
                .isFalse();
        assertThat(Paths.isConsole(new FakeRequest("/%63onsole/cases")
                        .served("/console/cases")
                        .request()))
                .isTrue();
    }

    @Test
    void distinguishesAssetsConsoleAndPages() {
        assertThat(Paths.isAsset(new FakeRequest("/look/forum.css").request())).isTrue();
        assertThat(Paths.isAsset(new FakeRequest("/lookout").request())).isFalse();
        assertThat(Paths.isConsole(new FakeRequest("/console").request())).isTrue();
        assertThat(Paths.isConsole(new FakeRequest("/console/cases/1").request()))
                .isTrue();
        assertThat(Paths.isConsole(new FakeRequest("/consoles").request())).isFalse();
    }
}
