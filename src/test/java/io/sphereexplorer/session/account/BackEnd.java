package io.sphereexplorer.session.account;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.net.http.Request;

/** What is behind the same panes and commands; tests of those run with each. */
public enum BackEnd {
    /** Tenants of Azure Sphere (Legacy). */
    TENANT(Realm.SPHERE, "POST", "/images", "PUT", "/devicegroup"),
    /** Catalogs of Azure Sphere (Integrated). */
    CATALOG(Realm.AZURE, "PUT", "/uploadImage", "PATCH", "/devices/");

    private final Realm realm;
    private final String creating;
    private final String upload;
    private final String moving;
    private final String move;

    BackEnd(Realm realm, String creating, String upload, String moving, String move) {
        this.realm = realm;
        this.creating = creating;
        this.upload = upload;
        this.moving = moving;
        this.move = move;
    }

    /** Whose accounts reach it. */
    public Realm realm() {
        return realm;
    }

    /** The method that creates products. */
    public String creating() {
        return creating;
    }

    /** What stands in the path of an upload. */
    public String upload() {
        return upload;
    }

    /** The method that moves devices. */
    public String moving() {
        return moving;
    }

    /** What stands in the path of a move. */
    public String move() {
        return move;
    }

    /** Whether things get other names. */
    public boolean renames() {
        return this == TENANT;
    }

    /** Whether somebody is asked how far an operation is. */
    public static boolean isPoll(String path) {
        return path.matches(".*/operation(s|Statuses|Results)/.*");
    }

    /** Whether a board is asked for, by itself or among others. */
    public static boolean isAboutBoards(String path) {
        return path.matches(".*/(devices/|listDevices).*");
    }

    /** Whether a request changes something. */
    public static boolean isChange(Request request) {
        return isChange(request.method() + " " + request.path());
    }

    /** Whether a line of method and path changes something; lists of catalogs are asked for by POST. */
    public static boolean isChange(String line) {
        return !line.startsWith("GET ") && !line.contains("/list");
    }

    /** Ends the test here for catalogs, for a reason that lies in Azure. */
    public void onlyTenants(String why) {
        assumeTrue(this == TENANT, why);
    }
}
