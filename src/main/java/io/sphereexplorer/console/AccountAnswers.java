package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.account.AccountAnswer;
import java.util.List;
import java.util.stream.Collectors;

/** The results of commands about accounts as answers (azsphere-cli §4). */
final class AccountAnswers {
    private AccountAnswers() {}

    static Answer user(Account account) {
        return Answer.object(entry(account), account.mail());
    }

    /** With the account's tenants, which only the text format lists. */
    static Answer signedIn(Account account, List<Tenant> tenants) {
        String text = "Login successful as '%s'.".formatted(account.mail());
        return Answer.object(entry(account), tenants.isEmpty() ? text : text + "\n" + found(tenants));
    }

    static Answer accounts(List<AccountAnswer> accounts) {
        var entries = accounts.stream()
                .map(each -> entry(each.account()).put("selected", each.chosen()))
                .toList();
        return Answer.list(
                entries, TextLines.list(entries, "Nobody is signed in.", "name", "Name", "selected", "Selected"));
    }

    /** The lines in which the classic tool lists tenants. */
    static String found(List<Tenant> tenants) {
        String header = tenants.size() == 1
                ? "Found 1 Azure Sphere tenant:"
                : "Found %d Azure Sphere tenants:".formatted(tenants.size());
        return tenants.stream()
                .map(tenant -> " --> '%s' (ID: '%s')".formatted(tenant.name(), tenant.id()))
                .collect(Collectors.joining("\n", header + "\n", ""));
    }

    private static ObjectNode entry(Account account) {
        return JsonNodeFactory.instance.objectNode().put("name", account.mail());
    }
}
