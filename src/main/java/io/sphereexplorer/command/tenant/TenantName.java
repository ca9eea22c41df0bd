package io.sphereexplorer.command.tenant;

import io.sphereexplorer.command.TenantException;
import java.util.regex.Pattern;

/** What a tenant can be called. */
public final class TenantName {
    /** Characters. */
    public static final int MAX_LENGTH = 50;

    private static final Pattern ID =
            Pattern.compile("\\s*\\{?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}?\\s*");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]+");
    private static final Pattern DOCUMENTED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ]*");

    private TenantName() {}

    /**
     * Refuses what no service could take: what is no name but an ID, is empty or too long, or cannot be printed.
     *
     * @throws TenantException.NameIsId if it has the form of a tenant's ID
     * @throws TenantException.BadName if it is no name for another reason
     */
    public static void check(String name) throws TenantException {
        if (ID.matcher(name).matches()) {
            throw new TenantException.NameIsId(name);
        }
        boolean fits = !name.isBlank() && name.codePointCount(0, name.length()) <= MAX_LENGTH;
        if (!fits || name.startsWith(" ") || !PRINTABLE.matcher(name).matches()) {
            throw new TenantException.BadName();
        }
    }

    /** Whether it is of letters, digits and blanks only, as documented; the service takes some others, too. */
    public static boolean isDocumented(String name) {
        return DOCUMENTED.matcher(name).matches();
    }
}
