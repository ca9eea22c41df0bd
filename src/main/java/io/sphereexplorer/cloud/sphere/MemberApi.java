package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.util.List;

/** Who may do what in a tenant; cloud-services §1.3, 10 to 13. */
public interface MemberApi {
    List<Member> list() throws CloudException;

    /**
     * The names of a user's roles in this tenant.
     *
     * @param user ID or e-mail address
     */
    List<String> roles(String user) throws CloudException;

    /**
     * Gives a user a role beside those he has.
     *
     * @param user ID or e-mail address
     */
    void assign(String user, Role role) throws CloudException;

    /** Makes a user known to the service, in no tenant. */
    Invitation invite(String mail) throws CloudException;
}
