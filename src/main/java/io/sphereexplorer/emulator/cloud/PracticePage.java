package io.sphereexplorer.emulator.cloud;

/** The pages of the practice sign-in; each says that it is practice. */
final class PracticePage {
    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Practice sign-in</title>
            <style>body{font-family:sans-serif;max-width:32em;margin:4em auto;line-height:1.5}
            p.practice{background:#7c3aed;color:#fff;padding:.5em 1em;font-weight:bold}
            input,button{font-size:1em;padding:.4em;margin:.2em 0}label{display:block}</style></head>
            <body><p class="practice">PRACTICE. This is not a real sign-in. Do not enter a real password anywhere here.</p>
            %s</body></html>
            """;

    private PracticePage() {}

    /** @param userCode from the link; what is none is left out */
    static String asking(String userCode) {
        String code = userCode.matches("[0-9A-Za-z]{1,16}") ? userCode : "";
        return FRAME.formatted("""
                <h1>Sign in to Sphere Explorer</h1>
                <form method="post" action="/login">
                <label>Code <input name="user_code" value="%s" required></label>
                <label>Account <input name="mail" type="email" value="%s" required></label>
                <p>Sphere Explorer asks to manage the practice tenants of this account.</p>
                <button type="submit">Accept</button></form>
                """.formatted(code, SignInRoutes.PRACTICE_ACCOUNT));
    }

    static String saying(String sentence) {
        return FRAME.formatted("<p>" + sentence + "</p>");
    }
}
