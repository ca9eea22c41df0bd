package io.sphereexplorer.cloud.signin;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in with Microsoft: for the security service as the published samples do it (cloud-services §1.1, ways A and A′), or
 * for Azure with an application of the user's own (cloud-services §8, 11). Without one nothing is sent.
 */
public final class MicrosoftSignIn implements SignIn {
    private static final URI REDIRECT = URI.create("http://localhost");
    private static final int BROWSER_SECONDS = 300;

    private final Realm realm;
    private final Supplier<Optional<Registration>> registration;
    private final Builder builder;
    private Optional<Application> made = Optional.empty();

    /** Makes what signs in to a registered application. */
    @FunctionalInterface
    interface Builder {
        Application build(Registration registration) throws MalformedURLException;
    }

    /**
     * What signs in to a registered application.
     *
     * @param whyNotKept why its tokens are forgotten with the program; empty if they are kept
     */
    record Application(Registration registration, PublicClientApplication client, Optional<String> whyNotKept) {}

    MicrosoftSignIn(Realm realm, Supplier<Optional<Registration>> registration, Builder builder) {
        this.realm = realm;
        this.registration = registration;
        this.builder = builder;
    }

    /**
     * Sends nothing yet, and opens no key store.
     *
     * @param registration empty as long as there is none; read again each time
     * @param cache where tokens are kept between runs, or not
     * @param client sends everything
     */
    public static MicrosoftSignIn of(
            Realm realm,
            Supplier<Optional<Registration>> registration,
            Supplier<TokenCache> cache,
            Supplier<HttpClient> client) {
        return new MicrosoftSignIn(realm, registration, known -> {
            TokenCache tokens = cache.get();
            var application = PublicClientApplication.builder(known.client()).httpClient(new SignInHttp(client.get()));
            tokens.aspect().ifPresent(application::setTokenCacheAccessAspect);
            return new Application(
                    known, application.authority(known.authority()).build(), tokens.whyNotKept());
        });
    }

    @Override
    public List<Account> accounts() throws CloudException {
        Optional<Application> application = application();
        return application.isEmpty()
                ? List.of()
                : await(application.get().client().getAccounts()).stream()
                        .map(this::account)
                        .toList();
    }

    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        var browser = SystemBrowserOptions.builder()
                .openBrowserAction(page -> openPage.accept(URI.create(page.toString())))
                .build();
        return signedIn(client().acquireToken(InteractiveRequestParameters.builder(REDIRECT)
                .scopes(Set.of(realm.audience().scope()))
                .prompt(Prompt.SELECT_ACCOUNT)
                .httpPollingTimeoutInSeconds(BROWSER_SECONDS)
                .systemBrowserOptions(browser)
                .build()));
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        return signedIn(client().acquireToken(DeviceCodeFlowParameters.builder(
                        Set.of(realm.audience().scope()),
                        code -> tellCode.accept(new DeviceCode(
                                code.userCode(),
                                URI.create(code.verificationUri()),
                                Duration.ofSeconds(code.expiresIn()))))
                .build()));
    }

    @Override
    public Optional<String> whyNotKept() {
        return application().flatMap(Application::whyNotKept);
    }

    @Override
    public void signOut(Account account) throws CloudException {
        Optional<Application> application = application();
        if (application.isEmpty()) {
            return;
        }
        Optional<IAccount> known = known(application.get().client(), account);
        if (known.isPresent()) {
            await(application.get().client().removeAccount(known.get()));
        }
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        if (!realm.opens(audience)) {
            throw new IllegalArgumentException("%s opens no %s".formatted(realm, audience));
        }
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                return silently(account, audience, false);
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                return silently(account, audience, true);
            }
        };
    }

    private AccessToken silently(Account account, Audience audience, boolean forceRefresh) throws CloudException {
        PublicClientApplication client = client();
        IAccount known = known(client, account)
                .orElseThrow(() -> new CloudException.SignInNeeded(account.mail() + " is not signed in", null));
        var wanted = SilentParameters.builder(Set.of(audience.scope()), known)
                .forceRefresh(forceRefresh)
                .build();
        try {
            return AccessToken.of(await(client.acquireTokenSilently(wanted)).accessToken());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the authority was accepted before", e);
        } catch (CloudException.SignInRefused refused) {
            throw isEnded(refused)
                    ? new CloudException.SignInNeeded(String.valueOf(refused.getMessage()), refused)
                    : refused;
        }
    }

    private Optional<IAccount> known(PublicClientApplication client, Account account) throws CloudException {
        return await(client.getAccounts()).stream()
                .filter(each -> realm.accountId(each.homeAccountId()).equals(account.id()))
                .findFirst();
    }

    private PublicClientApplication client() throws CloudException {
        return application().orElseThrow(CloudException.NoClientId::new).client();
    }

    /** That of the registration as it is now. */
    private synchronized Optional<Application> application() {
        Optional<Registration> now = registration.get();
        if (!made.map(Application::registration).equals(now)) {
            made = now.map(this::build);
        }
        return made;
    }

    private Application build(Registration known) {
        try {
            return builder.build(known);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(known.authority(), e);
        }
    }

    private Account signedIn(CompletableFuture<IAuthenticationResult> result) throws CloudException {
        return account(await(result).account());
    }

    private Account account(IAccount account) {
        return new Account(realm.accountId(account.homeAccountId()), account.username(), realm);
    }

    /** Whether the user has to sign in once more; a missing consent would be missing then, too. */
    private static boolean isEnded(CloudException.SignInRefused refused) {
        boolean nothingKept = refused.code().equals(AuthenticationErrorCode.CACHE_MISS);
        boolean needsConsent = String.valueOf(refused.getMessage()).contains("AADSTS65001");
        return nothingKept || (refused.getCause() instanceof MsalInteractionRequiredException && !needsConsent);
    }

    private static <T> T await(CompletableFuture<T> result) throws CloudException {
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        } catch (ExecutionException e) {
            throw explained(e.getCause());
        }
    }

    private static CloudException explained(@Nullable Throwable cause) {
        return switch (cause) {
            case MsalClientException client
            when client.getCause() instanceof IOException io -> new CloudException.NoAnswer(false, io);
            case MsalException refused ->
                new CloudException.SignInRefused(
                        Optional.ofNullable(refused.errorCode()).orElse(""),
                        Optional.ofNullable(refused.getMessage()).orElse(""),
                        refused);
            case null, default -> new CloudException.BadAnswer("sign-in", new IOException(cause));
        };
    }
}
