package io.sphereexplorer.app;

import java.util.List;

/** The practice window with a trainer before it, who gives the claim demo three times and prints what the class sees. */
public final class ClaimLesson extends Lesson {
    static final int ROUNDS = 3;

    @Override
    void give() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            show();
        }
    }

    private void show() throws Exception {
        seen("R0: nobody is signed in");
        signIn();
        seen("R2: signed in");
        String tenant = createTenant("contoso-class");
        System.out.println(MADE + "the tenant: " + tenant);
        seen("R3: a tenant is created");
        showTheWrongWay();
        use("contoso-class");
        String board = claim("contoso-class");
        System.out.println(MADE + "the board: " + board);
        seen("R5: claimed");
        window().press("board-refresh");
        window().awaitText("claim-done", "already claimed into contoso-class");
        seen("R5: claimed already");
        window().select("shell-boards", List.of(2, 0));
        System.out.println(MADE + "the second tenant: " + createTenant("second-class"));
        use("second-class");
        lookWhoOwns();
        window().awaitText("claim-in-another", "contoso-class");
        seen("R5: not into another tenant");
        window().press("classroom-reset");
        window().press("classroom-reset-yes");
        window().awaitText("title-account", "Not signed in");
    }

    /** Into the tenant that happens to be chosen: first not, then taken back. */
    private void showTheWrongWay() throws Exception {
        use("old-class");
        lookWhoOwns();
        window().await("the guard names the tenant", root -> PressedWindow.says(root, "claim-guard", "old-class"));
        seen("R4: the guard names the wrong tenant");
        window().press("claim-cancel");
        claim("old-class");
        seen("R4: claimed into the wrong tenant");
        window().press("classroom-rewind");
        window().awaitText("classroom-rewind", "tenant select");
        seen("R4: taken back");
    }
}
