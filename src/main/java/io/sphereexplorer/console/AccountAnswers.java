package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.account.AccountAnswer;
import java.util.List;
import java.util.stream.Collectors;

/** The results of commands about accounts as answers (azsphere-cli §4). */
final class AccountAnswers {
    private AccountAnswers() {}

    /** As the official tool prints it; who is of Azure, which it does not know, is told apart. */
    static Answer user(Account account) {
        return Answer.object(entry(account), account.mail());
    }

    /** With the account's tenants, which only the text format lists. */
    static Answer signedIn(Account account, List<Tenant> tenants) {
        String where = account.realm() == Realm.AZURE ? " at Azure" : "";
        String text = "Login successful%s as '%s'.".formatted(where, account.mail());
        return Answer.object(entry(account), tenants.isEmpty() ? text : text + "\n" + found(tenants));
    }

    static Answer accounts(List<AccountAnswer> accounts) {
        var entries = accounts.stream()
                .map(each -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", each.account().mail())
                        .put("service", service(each.account()))
                        .put("selected", each.chosen()))
                .toList();
        String[] columns = {"name", "Name", "service", "Service", "selected", "Selected"};
        return Answer.list(entries, TextLines.list(entries, "Nobody is signed in.", columns));
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
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", account.mail());
        return account.realm() == Realm.AZURE ? entry.put("service", service(account)) : entry;
    }

    /** What an account is signed in for. */
    private static String service(Account account) {
        return account.realm() == Realm.AZURE ? "Azure" : "Azure Sphere";
    }
}
