package io.sphereexplorer.command;

/** The part of the catalogue that is about the CA certificates of a tenant. */
final class AuthorityFailures {
    private AuthorityFailures() {}

    static Failure describe(AuthorityException failure) {
        return switch (failure) {
            case AuthorityException.WrongExtension wrong ->
                FailureCatalogue.failure(
                        "authority.extension", failure, FailureCatalogue.NOT_UNDERSTOOD, wrong.file(), wrong.wanted());
            case AuthorityException.NoSuchCertificate none ->
                FailureCatalogue.failure("authority.none", failure, FailureCatalogue.NOT_FOUND, none.named());
            case AuthorityException.Expired expired ->
                FailureCatalogue.failure("authority.expired", failure, FailureCatalogue.FAILED, expired.thumbprint());
            case AuthorityException.Unfit _ ->
                FailureCatalogue.failure("authority.unfit", failure, FailureCatalogue.FAILED);
        };
    }
}
