package io.sphereexplorer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseListTest {
    private static final String THREE = """
            {"versions":[
              {"name":"22.07","images":[{"cid":"C1","iid":"a1"},{"cid":"c2","iid":"b1"}]},
              {"name":"22.09","images":[{"cid":"C1","iid":"a2"},{"cid":"c2","iid":"b1"}]},
              {"name":"22.11","images":[{"cid":"C1","iid":"a3"},{"cid":"c2","iid":"b1"}]}]}
            """;

    @Test
    void versionIsTheOneThatSharesMostImages() throws CloudException {
        ReleaseList list = ReleaseList.read(THREE);

        assertThat(list.versionOf(Set.of("c1", "c2"), Set.of("A2", "b1"))).contains("22.09");
        assertThat(list.versionOf(Set.of("c1", "c2"), Set.of("b1"))).contains("22.11");
        assertThat(list.versionOf(Set.of("c1"), Set.of("zz"))).isEmpty();
        assertThat(list.newest()).contains("22.11");
    }

    @Test
    void listThatNamesNoImagesGoesByComponents() throws CloudException {
        ReleaseList list = ReleaseList.read(
                "{\"versions\":[{\"name\":\"1\",\"images\":[{\"cid\":\"c1\"}]},{\"name\":\"2\",\"images\":[{\"cid\":\"C1\"}]}]}");

        assertThat(list.versionOf(Set.of("c1"), Set.of())).contains("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"versions\":7}"})
    void somethingElseIsABadAnswer(String text) {
        assertThatThrownBy(() -> ReleaseList.read(text)).isInstanceOf(CloudException.BadAnswer.class);
    }

    @Test
    void emptyListHasNoNewest() throws CloudException {
        assertThat(ReleaseList.read("{\"versions\":[]}").newest()).isEmpty();
    }
}
