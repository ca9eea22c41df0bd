package io.sphereexplorer.ui.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.command.hub.HandOffStep.State;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.hub.GuardDialog.Guarded;
import io.sphereexplorer.ui.hub.StepRow.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** All steps as a list, each with the buttons that make sense as things are. */
final class StepRows extends VBox {
    private final HandOffViewModel model;
    private final Leads leads;
    private final Map<Kind, StepRow> rows = new EnumMap<>(Kind.class);

    /** Where the page leads to, or what it opens. */
    interface Leads {
        void chooseHub();

        /** Removes what is guarded once the user has typed what is asked. */
        void guard(Guarded guarded, Consumer<String> remove);

        /** Shows the network lamps of the board. */
        void showLamps();
    }

    StepRows(HandOffViewModel model, Leads leads, ByHand byHand) {
        this.model = model;
        this.leads = leads;
        setId("hub-steps");
        getStyleClass().add("hub-steps");
        for (Kind kind : Kind.values()) {
            var row = new StepRow(kind, buttons(kind), byHand.of(kind));
            rows.put(kind, row);
            getChildren().add(row);
        }
        model.steps().subscribe(this::show);
    }

    private void show(List<ShownStep> steps) {
        Optional<HandOff> known = model.measuredProperty().get();
        for (ShownStep step : steps) {
            List<Fact> facts = known.map(each -> facts(step.kind(), each)).orElseGet(List::of);
            Objects.requireNonNull(rows.get(step.kind())).show(step, facts);
        }
    }

    private List<Fact> facts(Kind kind, HandOff known) {
        return switch (kind) {
            case HUB ->
                known.hub()
                        .map(hub -> List.of(fact("hubPage.fact.host", hub.host(), hub.host())))
                        .orElseGet(List::of);
            case CERTIFICATE -> known.found().certificate().map(StepRows::of).orElseGet(List::of);
            case IDENTITY -> known.found().identity().map(StepRows::of).orElseGet(List::of);
            case AUTHENTICATED ->
                known.found()
                        .identity()
                        .flatMap(HubDevice::lastActivity)
                        .map(AgeText::exact)
                        .map(time -> List.of(fact("hubPage.fact.activity", time, time)))
                        .orElseGet(List::of);
            case CODE -> is(known, kind, State.DONE) && isUnproved(known) ? code() : List.of();
            case VERIFIED -> List.of();
        };
    }

    private List<Fact> code() {
        String code = model.codeProperty().get();
        return code.isBlank() ? List.of() : List.of(fact("hubPage.hand.code", code, code));
    }

    private static List<Fact> of(HubCertificate certificate) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("hubPage.fact.thumbprint", shortened(certificate.thumbprint()), certificate.thumbprint()));
        if (!certificate.subject().isBlank()) {
            facts.add(fact("hubPage.fact.subject", shortened(certificate.subject()), certificate.subject()));
        }
        return facts;
    }

    /** In the spelling of the hub, for that is what counts. */
    private static List<Fact> of(HubDevice identity) {
        String id = identity.id();
        String shown = DeviceId.parse(id).isPresent()
                ? id.substring(0, 8) + "…" + id.substring(id.length() - 6)
                : shortened(id);
        return List.of(fact("hubPage.fact.identity", shown, id));
    }

    private static Fact fact(String label, String shown, String whole) {
        return new Fact(Messages.text(label), shown, whole);
    }

    private static String shortened(String text) {
        return text.length() <= 32 ? text : text.substring(0, 20) + "…" + text.substring(text.length() - 8);
    }

    private List<Node> buttons(Kind kind) {
        return switch (kind) {
            case HUB -> List.of(button("hub-change", "hubPage.do.choose", leads::chooseHub));
            case CERTIFICATE ->
                List.of(when(
                        button("hub-add-certificate", "hubPage.do.add", model::addCertificate),
                        known -> is(known, Kind.CERTIFICATE, State.NOT_YET)));
            case CODE ->
                List.of(when(button("hub-draw-code", "hubPage.do.code", model::drawCode), StepRows::isUnproved));
            case VERIFIED -> List.of(when(button("hub-prove", "hubPage.do.prove", model::prove), StepRows::isUnproved));
            case IDENTITY -> identityButtons();
            case AUTHENTICATED ->
                List.of(when(
                        button("hub-lamps", "hubPage.do.lamps", leads::showLamps),
                        known -> is(known, Kind.AUTHENTICATED, State.NOT_YET)));
        };
    }

    private List<Node> identityButtons() {
        return List.of(
                when(
                        button("hub-create", "hubPage.do.create", model::createIdentity),
                        known -> is(known, Kind.IDENTITY, State.NOT_YET) || hasOtherCase(known)),
                when(
                        button("hub-change-identity", "hubPage.do.change", this::askToChange),
                        known -> is(known, Kind.IDENTITY, State.FAILED) && !hasOtherCase(known)),
                when(button("hub-delete-wrong", "hubPage.do.delete", this::askToDelete), StepRows::hasOtherCase));
    }

    private void askToDelete() {
        wrongIdentity()
                .ifPresent(wrong -> leads.guard(
                        new Guarded(
                                Messages.text("hubPage.guard.wrong"),
                                wrong.id(),
                                DeleteHubDevice.word(wrong.id()),
                                Messages.text("hubPage.guard.wrongMeaning"),
                                Messages.text("hubPage.guard.delete")),
                        model::deleteIdentity));
    }

    private void askToChange() {
        wrongIdentity()
                .ifPresent(wrong -> leads.guard(
                        new Guarded(
                                Messages.text("hubPage.guard.change"),
                                wrong.id(),
                                DeleteHubDevice.word(wrong.id()),
                                Messages.text("hubPage.guard.changeMeaning"),
                                Messages.text("hubPage.guard.go")),
                        _ -> model.changeIdentity(wrong.id())));
    }

    private Optional<HubDevice> wrongIdentity() {
        return model.measuredProperty().get().flatMap(known -> known.found().identity());
    }

    private static boolean is(HandOff known, Kind kind, State state) {
        return known.step(kind).state() == state;
    }

    private static boolean isUnproved(HandOff known) {
        return known.found().certificate().filter(there -> !there.isVerified()).isPresent();
    }

    /** Whether the hub knows the board under other letters than it will show. */
    private static boolean hasOtherCase(HandOff known) {
        return known.found()
                .identity()
                .map(HubDevice::id)
                .flatMap(id -> known.boardId().map(board -> !board.equals(id)))
                .orElse(false);
    }

    private Button when(Button button, Predicate<HandOff> useful) {
        button.visibleProperty()
                .bind(model.measuredProperty().map(known -> known.filter(useful).isPresent()));
        return button;
    }

    private Button button(String id, String text, Runnable action) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(model.busy());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
