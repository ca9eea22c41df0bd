package io.sphereexplorer.cloud.signin;

import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
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
import org.jspecify.annotations.Nullable;

/** Sign-in for the security service with Microsoft, as the published samples do it; cloud-services §1.1, ways A and A′. */
public final class MicrosoftSignIn implements SignIn {
    static final String CLIENT = "0b1c8f7e-28d2-4378-97e2-7d7d63f7c87f";
    /** The directory of the security service; {@code common} is refused. */
    static final String AUTHORITY = "https://login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9";

    private static final Set<String> SCOPES = Set.of("https://sphere.azure.net/api/user_impersonation");
    private static final URI REDIRECT = URI.create("http://localhost");
    private static final int BROWSER_SECONDS = 300;

    private final PublicClientApplication application;
    private final Optional<String> whyNotKept;

    MicrosoftSignIn(PublicClientApplication application, Optional<String> whyNotKept) {
        this.application = application;
        this.whyNotKept = whyNotKept;
    }

    /**
     * Sends nothing yet.
     *
     * @param cache where tokens are kept between runs, or not
     * @param client sends everything
     */
    public static MicrosoftSignIn keepingTokensIn(TokenCache cache, HttpClient client) {
        var builder = PublicClientApplication.builder(CLIENT).httpClient(new SignInHttp(client));
        cache.aspect().ifPresent(builder::setTokenCacheAccessAspect);
        try {
            return new MicrosoftSignIn(builder.authority(AUTHORITY).build(), cache.whyNotKept());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(AUTHORITY, e);
        }
    }

    @Override
    public List<Account> accounts() throws CloudException {
        return await(application.getAccounts()).stream()
                .map(MicrosoftSignIn::account)
                .toList();
    }

    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        var browser = SystemBrowserOptions.builder()
                .openBrowserAction(page -> openPage.accept(URI.create(page.toString())))
                .build();
        return signedIn(application.acquireToken(InteractiveRequestParameters.builder(REDIRECT)
                .scopes(SCOPES)
                .prompt(Prompt.SELECT_ACCOUNT)
                .httpPollingTimeoutInSeconds(BROWSER_SECONDS)
                .systemBrowserOptions(browser)
                .build()));
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        return signedIn(application.acquireToken(DeviceCodeFlowParameters.builder(
                        SCOPES,
                        code -> tellCode.accept(new DeviceCode(
                                code.userCode(),
                                URI.create(code.verificationUri()),
                                Duration.ofSeconds(code.expiresIn()))))
                .build()));
    }

    @Override
    public Optional<String> whyNotKept() {
        return whyNotKept;
    }

    @Override
    public void signOut(Account account) throws CloudException {
        Optional<IAccount> known = known(account);
        if (known.isPresent()) {
            await(application.removeAccount(known.get()));
        }
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                return silently(account, false);
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                return silently(account, true);
            }
        };
    }

    private AccessToken silently(Account account, boolean forceRefresh) throws CloudException {
        IAccount known = known(account)
                .orElseThrow(() -> new CloudException.SignInNeeded(account.mail() + " is not signed in", null));
        try {
            var wanted = SilentParameters.builder(SCOPES, known).forceRefresh(forceRefresh);
            return AccessToken.of(
                    await(application.acquireTokenSilently(wanted.build())).accessToken());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(AUTHORITY, e);
        }
    }

    private Optional<IAccount> known(Account account) throws CloudException {
        return await(application.getAccounts()).stream()
                .filter(each -> each.homeAccountId().equals(account.id()))
                .findFirst();
    }

    private static Account signedIn(CompletableFuture<IAuthenticationResult> result) throws CloudException {
        return account(await(result).account());
    }

    private static Account account(IAccount account) {
        return new Account(account.homeAccountId(), account.username());
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
