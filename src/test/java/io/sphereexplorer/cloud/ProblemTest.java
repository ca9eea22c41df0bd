package io.sphereexplorer.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"Title\":\"Forbidden\",\"Detail\":\"d\",\"ErrorCode\":\"F1\"}] | Forbidden: d | F1",
                "{\"Title\":\"same\",\"Detail\":\"same\"}                         | same | ''",
                "{\"Title\":\"\",\"Detail\":\"only detail\"}                       | only detail | ''",
                "{\"title\":\"lower\"}                                             | lower | ''",
                "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}  | no | AuthorizationFailed",
                "{\"Message\":\"ErrorCode:IotHubUnauthorizedAccess\"}              | ErrorCode:IotHubUnauthorizedAccess | ''",
                "plain words                                                       | plain words | ''",
                "<html>bad gateway</html>                                          | <html>bad gateway</html> | ''",
                "\"a string\"                                                      | \"a string\" | ''",
                "[]                                                                | '' | ''",
                "{}                                                                | '' | ''",
                "''                                                                | '' | ''",
            })
    void everyShapeOfAnErrorIsRead(String body, String text, String code) {
        Problem problem = Problem.of(new Response(400, Headers.NONE, ByteString.ofUtf8(body)));

        assertThat(problem.text()).isEqualTo(text);
        assertThat(problem.code().orElse("")).isEqualTo(code);
    }

    @Test
    void aLongPageIsCut() {
        Problem problem = Problem.of(new Response(500, Headers.NONE, ByteString.ofUtf8("x".repeat(10_000))));

        assertThat(problem.text()).hasSize(300);
    }
}
