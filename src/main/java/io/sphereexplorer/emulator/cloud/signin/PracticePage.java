package io.sphereexplorer.emulator.cloud.signin;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the practice sign-in; each says that it is practice. */
public final class PracticePage {
    /** Who signs in if the user changes nothing and nobody is known there yet. */
    public static final String ACCOUNT = "lab.tech@contoso.example";

    /** Where the answer to a program on this computer is decided. */
    public static final String AUTHORIZE = "/login/oauth2/v2.0/authorize";

    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Practice sign-in</title>
            <meta name="viewport" content="width=device-width">
            <style>:root{color-scheme:light dark}
            body{font-family:sans-serif;max-width:32em;margin:4em auto;padding:0 1em;line-height:1.5}
            p.practice{background:#6d28d9;color:#fff;padding:.5em 1em;font-weight:bold}
            input,button{font:inherit;padding:.4em .8em;margin:.2em .4em .2em 0}
            label{display:block;margin:.5em 0}</style></head>
            <body><p class="practice">PRACTICE. This is not a real sign-in. Do not enter a real password anywhere here.</p>
            %s</body></html>
            """;
    /** For who typed something else than a mail address. */
    static final String NO_MAIL = saying("That is no mail address. Go back and try again.");

    private PracticePage() {}

    /**
     * Where a code is typed.
     *
     * @param userCode from the link; what is none is left out
     * @param account that signs in if the user changes nothing
     */
    static String askingForCode(String userCode, String account) {
        String code = userCode.matches("[0-9A-Za-z]{1,16}") ? userCode : "";
        return FRAME.formatted("""
                <h1>Sign in to Sphere Explorer</h1>
                <form method="post" action="/login">
                <label>Code <input name="user_code" value="%s" autocomplete="off" required></label>
                """.formatted(code) + question(account));
    }

    /**
     * Where somebody signs in for a program on this computer.
     *
     * @param query what the program asked for, which the page sends along
     * @param account that signs in if the user changes nothing
     */
    static String askingFor(Form query, String account) {
        String hidden = Stream.of(
                        "client_id",
                        "response_type",
                        "redirect_uri",
                        "scope",
                        "state",
                        "code_challenge",
                        "code_challenge_method")
                .map(name ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escaped(query.text(name))))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted("""
                <h1>Sign in to Sphere Explorer</h1>
                <form method="post" action="%s">
                """.formatted(AUTHORIZE) + hidden + question(account));
    }

    public static String saying(String sentence) {
        return FRAME.formatted("<p>" + sentence + "</p>");
    }

    private static String question(String account) {
        return """
            <label>Account <input name="mail" type="email" value="%s" required></label>
            <p>Any address will do. Sphere Explorer asks to manage what this account has in the practice cloud.</p>
            <button name="answer" value="accept">Accept</button>
            <button name="answer" value="refuse" formnovalidate>Refuse</button></form>
            """.formatted(escaped(account));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
