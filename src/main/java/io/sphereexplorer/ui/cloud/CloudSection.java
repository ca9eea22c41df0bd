package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.RetirementDates;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * Parts of the cloud under one header of the tree, which share the middle of the window.
 *
 * @param id from which those of its nodes are made
 * @param choice that most of its parts are about
 * @param ends told above its parts, if any are
 */
public record CloudSection(
        String id, Titles titles, Choice choice, Optional<RetirementDates> ends, List<CloudTab> tabs) {
    public CloudSection {
        tabs = List.copyOf(tabs);
    }

    /**
     * What a section is called.
     *
     * @param header in the tree
     * @param title in the middle of the window
     */
    public record Titles(String header, String title) {}

    /**
     * What a user chooses before most parts have something to show, such as a tenant.
     *
     * @param name of the chosen one; the tree names it
     * @param place the part in which it is chosen
     */
    public record Choice(Ikon icon, ObservableValue<Optional<String>> name, String place, Words words) {
        /** Whether nothing is chosen. */
        boolean isOpen() {
            return name.getValue().isEmpty();
        }
    }

    /**
     * What is said while nothing is chosen.
     *
     * @param none in the tree
     * @param title above the text, made from what the waiting part is called
     * @param choose on the button that leads to the choice
     */
    public record Words(String none, UnaryOperator<String> title, String text, String choose) {}

    /** The section of the security service and its tenants. */
    public static CloudSection ofTenants(DeskViewModel desk, List<CloudTab> tabs) {
        var words = new Words(
                Messages.text("shell.cloud.noTenant"),
                part -> Messages.text("shell.cloud.none.title", part),
                Messages.text("shell.cloud.none.text"),
                Messages.text("shell.cloud.choose"));
        var tenant = desk.knownProperty().map(known -> known.tenant().map(ChosenTenant::name));
        return new CloudSection(
                "cloud",
                new Titles(Messages.text("shell.cloud"), Messages.text("shell.cloud.title")),
                new Choice(MaterialDesignD.DOMAIN, tenant, CloudViewModel.ACCOUNT, words),
                Optional.of(RetirementDates.known()),
                tabs);
    }

    /**
     * The section of hubs of Azure IoT.
     *
     * @param hub the name of the chosen one
     */
    public static CloudSection ofHubs(ObservableValue<Optional<String>> hub, List<CloudTab> tabs) {
        var words = new Words(
                Messages.text("shell.hub.noHub"),
                part -> Messages.text("shell.hub.none.title", part),
                Messages.text("shell.hub.none.text"),
                Messages.text("shell.hub.choose"));
        return new CloudSection(
                "hub",
                new Titles(Messages.text("shell.hub"), Messages.text("shell.hub.title")),
                new Choice(MaterialDesignR.ROUTER_WIRELESS, hub, CloudViewModel.HAND_OFF, words),
                Optional.empty(),
                tabs);
    }

    /** Whether a part of this id is one of its own. */
    boolean holds(String tab) {
        return tabs.stream().anyMatch(each -> each.id().equals(tab));
    }

    boolean waits(CloudTab tab) {
        return tab.place() == CloudTab.Place.OF_CHOICE && choice.isOpen();
    }

    /** What stands in a part that waits. */
    EmptyState waiting(CloudTab tab, Runnable choose) {
        Words words = choice.words();
        return new EmptyState(choice.icon(), words.title().apply(tab.title()), words.text())
                .offering(id + "-choose", words.choose(), choose);
    }
}
