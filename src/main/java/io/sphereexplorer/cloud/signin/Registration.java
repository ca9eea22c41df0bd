package io.sphereexplorer.cloud.signin;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The application that accounts sign in to, as a directory knows it.
 *
 * @param client its ID, a GUID in lower case
 * @param directory the tenant of Entra ID that it asks: a GUID, or a domain such as {@code contoso.example}
 */
public record Registration(String client, String directory) {
    private static final String AUTHORITY = "https://login.microsoftonline.com/";
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DOMAIN = 253;

    /** Of the security service, as its published samples sign in; cloud-services §1.1, ways A and A′. */
    public static final Registration SPHERE =
            new Registration("0b1c8f7e-28d2-4378-97e2-7d7d63f7c87f", "7d71c83c-ccdf-45b7-b3c9-9c41b94406d9");

    /** @throws IllegalArgumentException if one of them cannot be what it should */
    public Registration {
        client = client.strip().toLowerCase(Locale.ROOT);
        directory = directory.strip().toLowerCase(Locale.ROOT);
        if (!isClient(client)) {
            throw new IllegalArgumentException("the client ID is no GUID");
        }
        if (!isDirectory(directory)) {
            throw new IllegalArgumentException("the directory is neither a GUID nor a domain");
        }
    }

    /** Whether a text can be a client ID; spaces around it do not matter. */
    public static boolean isClient(String text) {
        return GUID.matcher(text.strip()).matches();
    }

    /** Whether a text can be a directory; spaces around it do not matter. */
    public static boolean isDirectory(String text) {
        String stripped = text.strip();
        return GUID.matcher(stripped).matches()
                || (stripped.length() <= LONGEST_DOMAIN
                        && DOMAIN.matcher(stripped).matches());
    }

    /** Where its accounts sign in. */
    String authority() {
        return AUTHORITY + directory;
    }
}
