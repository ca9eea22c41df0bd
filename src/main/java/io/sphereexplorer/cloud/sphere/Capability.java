package io.sphereexplorer.cloud.sphere;

/** What a capability file can allow on one board; cloud-services §1.4. */
public enum Capability {
    APP_DEVELOPMENT(11),
    RF_TEST_MODE(12),
    FIELD_SERVICING(13);

    private final int number;

    Capability(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
