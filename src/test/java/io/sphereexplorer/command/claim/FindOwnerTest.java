package io.sphereexplorer.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class FindOwnerTest {
    private final ClaimBench bench;

    FindOwnerTest(BackEnd backEnd) {
        bench = new ClaimBench(backEnd);
    }

    @Test
    void nobodyIsSaidOnlyAfterEachTenantWasAskedOnce() throws IOException {
        bench.choose(bench.tenant(ClaimBench.ME, "one"));
        bench.tenant(ClaimBench.ME, "two");
        bench.tenant(ClaimBench.COLLEAGUE, "three");
        bench.signedIn.add(ClaimBench.COLLEAGUE);

        OwnerSearch search = find();

        assertThat(search.isNowhere()).isTrue();
        assertThat(search.asked())
                .extracting(place -> place.tenant().name())
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(bench.sent).noneMatch(BackEnd::isChange).hasSize(bench.backEnd() == BackEnd.TENANT ? 5 : 7);
    }

    @Test
    void tenantThatCannotBeAskedIsNamedAndNobodyIsNotSaid() throws IOException {
        Tenant one = bench.tenant(ClaimBench.ME, "one");
        bench.choose(one);
        bench.tenant(ClaimBench.ME, "two");
        bench.between(
                (service, request) -> request.path().matches(".*(" + one.id() + "/devices|/catalogs/one/listDevices).*")
                        ? ClaimBench.error(403, "no")
                        : service.send(request));

        OwnerSearch search = find();

        assertThat(search.owner()).isEmpty();
        assertThat(search.isNowhere()).isFalse();
        assertThat(search.unasked()).extracting(OwnerSearch.Unasked::name).containsExactly("one");
    }

    @Test
    void accountThatCannotBeAskedIsNamed() throws IOException {
        bench.choose(bench.tenant(ClaimBench.ME, "one"));
        bench.signedIn.add(ClaimBench.COLLEAGUE);
        bench.between((service, request) ->
                isOf(ClaimBench.COLLEAGUE, request) ? ClaimBench.error(401, "expired") : service.send(request));

        assertThat(find().unasked()).extracting(OwnerSearch.Unasked::name).containsExactly(ClaimBench.COLLEAGUE);
    }

    @Test
    void tenantOfTwoAccountsIsAskedThroughTheOtherIfOneFails() throws IOException {
        Tenant shared = bench.tenant(ClaimBench.COLLEAGUE, "shared");
        bench.invite(ClaimBench.ME, shared, io.sphereexplorer.cloud.sphere.Role.READER);
        bench.signedIn.add(ClaimBench.COLLEAGUE);
        bench.choose(shared);
        bench.claimFor(ClaimBench.COLLEAGUE, shared);
        bench.between((service, request) -> isOf(ClaimBench.ME, request) && BackEnd.isAboutBoards(request.path())
                ? ClaimBench.error(403, "no")
                : service.send(request));

        OwnerSearch search = find();

        assertThat(search.owner().orElseThrow().account().mail()).isEqualTo(ClaimBench.COLLEAGUE);
        assertThat(search.unasked()).isEmpty();
    }

    @Test
    void serviceThatAnswersNobodyIsToldAsItIs() throws IOException {
        bench.choose(bench.tenant(ClaimBench.ME, "one"));
        bench.between((_, _) -> {
            throw new IOException("down");
        });

        assertThatThrownBy(this::find).isInstanceOf(CloudException.NoAnswer.class);
    }

    @Test
    void nobodySignedInAsksNobody() {
        assertThatThrownBy(() -> new FindOwner(Optional.empty(), bench.pace())
                        .run(Session.of(bench.session().bench(), CloudDesk.closed())))
                .isInstanceOf(AccountException.NotSignedIn.class);
        assertThat(bench.sent).isEmpty();
    }

    private OwnerSearch find() throws IOException {
        return new FindOwner(Optional.empty(), bench.pace()).run(bench.session());
    }

    private static boolean isOf(String mail, Request request) {
        return request.headers().first("Authorization").equals(Optional.of("Bearer " + mail));
    }
}
