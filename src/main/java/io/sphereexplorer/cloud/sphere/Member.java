package io.sphereexplorer.cloud.sphere;

import java.util.List;
import java.util.Objects;

/** A user of a tenant. */
public record Member(String principalId, String displayName, String mail, List<String> roles) {
    public Member {
        Objects.requireNonNull(principalId);
        displayName = Objects.requireNonNullElse(displayName, "");
        mail = Objects.requireNonNullElse(mail, "");
        roles = List.copyOf(roles);
    }
}
