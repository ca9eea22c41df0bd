package io.sphereexplorer.cloud.sphere;

/** What a user may do in a tenant; each may also do what those before it may. */
public enum Role {
    READER("Reader"),
    CONTRIBUTOR("Contributor"),
    ADMINISTRATOR("Administrator");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
