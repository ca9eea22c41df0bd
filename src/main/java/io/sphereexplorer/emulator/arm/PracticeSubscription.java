package io.sphereexplorer.emulator.arm;

/** The one subscription of a practice cloud, which everybody may use, and where its resources are. */
public final class PracticeSubscription {
    public static final String ID = "00000000-0000-4000-8000-00000000cafe";
    public static final String NAME = "Practice";
    public static final String RESOURCE_GROUP = "contoso-rg";
    /** The directory that it belongs to. */
    public static final String DIRECTORY = "00000000-0000-4000-8000-0000000d1ec7";

    private PracticeSubscription() {}

    /**
     * Looks whether a path is about what there is.
     *
     * @throws ArmRefusal if it names another subscription or resource group; variables that it lacks do not matter
     */
    public static void check(ArmCall call) throws ArmRefusal {
        String subscription = call.variable("subscription");
        if (!subscription.isEmpty() && !subscription.equalsIgnoreCase(ID)) {
            throw new ArmRefusal(
                    404, "SubscriptionNotFound", "The subscription '%s' could not be found.".formatted(subscription));
        }
        String group = call.variable("group");
        if (!group.isEmpty() && !group.equalsIgnoreCase(RESOURCE_GROUP)) {
            throw new ArmRefusal(
                    404, "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(group));
        }
    }

    /** How paths of what is in the resource group begin. */
    public static String groupPath() {
        return "/subscriptions/%s/resourceGroups/%s".formatted(ID, RESOURCE_GROUP);
    }
}
