package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.CloudException.NotOffered;
import io.sphereexplorer.cloud.sphere.Invitation;
import io.sphereexplorer.cloud.sphere.Member;
import io.sphereexplorer.cloud.sphere.MemberApi;
import io.sphereexplorer.cloud.sphere.Role;
import java.util.List;

/** Refuses: who may do what in a catalog is assigned in Azure, and invitations are not needed; cloud-services §2.4. */
final class CatalogMembers implements MemberApi {
    @Override
    public List<Member> list() throws NotOffered {
        throw new NotOffered(NotOffered.Wish.ROLES);
    }

    @Override
    public List<String> roles(String user) throws NotOffered {
        throw new NotOffered(NotOffered.Wish.ROLES);
    }

    @Override
    public void assign(String user, Role role) throws NotOffered {
        throw new NotOffered(NotOffered.Wish.ROLES);
    }

    @Override
    public Invitation invite(String mail) throws NotOffered {
        throw new NotOffered(NotOffered.Wish.INVITATION);
    }
}
