package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.product.ListDeviceGroups;
import io.sphereexplorer.command.product.ListProducts;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.product.Catalogue.Place;
import io.sphereexplorer.ui.product.ProductChange.Outcome;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The products and device groups of the chosen tenant, the one that is looked at, and what is changed of them. Asks the
 * service when a user does, and again after what may have changed them. FX thread.
 */
public final class ProductsViewModel implements AutoCloseable {
    private final DeskViewModel desk;
    private final Session session;
    private final Background background;
    private final AsyncAction<Catalogue> list;
    private final AsyncAction<Catalogue> relist;
    private final AsyncAction<Outcome> change;
    private final PlaceDetails details;
    private final Runnable ends;
    private final ReadOnlyObjectWrapper<Optional<Catalogue>> catalogue = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ProductChange<?>> wanted = Optional.empty();
    private Optional<UUID> changedIn = Optional.empty();
    private Optional<UUID> next = Optional.empty();

    /** @param session of no board in particular */
    public ProductsViewModel(Session session, DeskViewModel desk, CommandRunner commands, Background background) {
        this.desk = desk;
        this.session = session;
        this.background = background;
        details = new PlaceDetails(session, background);
        list = background.action(() -> asked(commands), this::show);
        relist = background.action(this::read, this::show);
        change = background.action(() -> wanted.orElseThrow().make(commands, session), this::changed);
        ends = commands.onRun(this::lookAgainAfter)::close;
        desk.knownProperty().map(known -> known.tenant().map(ChosenTenant::id)).subscribe(_ -> forget());
    }

    /** Shows changes in the status line while they run. */
    public void trackIn(RunningWork work) {
        work.track(() -> wanted.map(ProductChange::work).orElse(""), change);
    }

    /** Asks the service, if this user has asked it for something before and the products are not known yet. */
    public void refreshIfAsked() {
        if (catalogue.get().isEmpty() && desk.listedTenant().getValue().isPresent()) {
            list.run();
        }
    }

    /** Asks the service for products and device groups. */
    AsyncAction<Catalogue> list() {
        return list;
    }

    AsyncAction<Catalogue> relist() {
        return relist;
    }

    /** The last change; one at a time. */
    AsyncAction<Outcome> change() {
        return change;
    }

    /** As the service listed them last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<Catalogue>> catalogueProperty() {
        return catalogue.getReadOnlyProperty();
    }

    /** The product or group that is looked at. */
    ReadOnlyObjectProperty<Optional<Place>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What came of the last change. */
    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What else is known of the place that is looked at. */
    PlaceDetails details() {
        return details;
    }

    /** Why the account may not do what takes that role; empty if it may or nobody knows. */
    ObservableValue<String> forbids(Role needed) {
        return catalogue.map(known -> known.flatMap(all -> all.forbids(needed)).orElse(""));
    }

    /** Whether what takes that role cannot be begun now. */
    ObservableValue<Boolean> closedTo(Role needed) {
        return change.runningProperty().flatMap(busy -> forbids(needed).map(reason -> busy || !reason.isEmpty()));
    }

    void choose(UUID id) {
        next = Optional.empty();
        choose(catalogue.get().flatMap(all -> all.place(id)));
    }

    /** Begins a change unless one is going on. */
    void run(ProductChange<?> wish) {
        if (!change.runningProperty().get()) {
            wanted = Optional.of(wish);
            changedIn = tenant();
            outcome.set(Optional.empty());
            change.run();
        }
    }

    /** Takes back what the last change did, if there is a way. */
    void undo() {
        outcome.get().flatMap(Outcome::undo).ifPresent(this::run);
    }

    /** For a user who has read it. */
    void forgetOutcome() {
        outcome.set(Optional.empty());
    }

    @Override
    public void close() {
        ends.run();
        list.cancel();
        relist.cancel();
        details.clear();
    }

    private Catalogue asked(CommandRunner commands) throws IOException {
        var products = commands.run(session, new ListProducts(Optional.empty()));
        var groups = commands.run(session, new ListDeviceGroups(Optional.empty(), Optional.empty()));
        return new Catalogue(session.cloud().tenant(Optional.empty()), products, groups);
    }

    private Catalogue read() throws IOException {
        return new Catalogue(
                session.cloud().tenant(Optional.empty()),
                new ListProducts(Optional.empty()).run(session),
                new ListDeviceGroups(Optional.empty(), Optional.empty()).run(session));
    }

    private void show(Catalogue told) {
        if (tenant().equals(Optional.of(told.tenant().id()))) {
            catalogue.set(Optional.of(told));
            rechoose(told);
            details.readAgain();
        }
    }

    /** What was created; else the same place as it is now; its product if a group is gone; else the first. */
    private void rechoose(Catalogue told) {
        Optional<Place> before = chosen.get();
        Optional<Place> created = next.flatMap(told::place);
        if (created.isPresent()) {
            next = Optional.empty();
        }
        choose(created.or(() -> before.flatMap(place -> told.place(place.id())))
                .or(() -> before.flatMap(Place::product).flatMap(product -> told.place(product.id())))
                .or(() -> told.products().stream().findFirst().flatMap(first -> told.place(first.id()))));
    }

    private void choose(Optional<Place> place) {
        chosen.set(place);
        details.follow(place);
    }

    private void changed(Outcome done) {
        if (!tenant().equals(changedIn)) {
            return; // nobody looks at that tenant any more, and its undo would go to this one
        }
        outcome.set(Optional.of(done));
        next = done.chosen();
        catalogue.set(catalogue.get().map(all -> done.changed().map(all::with).orElse(all)));
        catalogue.get().ifPresent(this::rechoose);
    }

    private void forget() {
        list.cancel();
        relist.cancel();
        change.dismissFailure();
        catalogue.set(Optional.empty());
        outcome.set(Optional.empty());
        choose(Optional.empty());
    }

    private Optional<UUID> tenant() {
        return desk.knownProperty().get().tenant().map(ChosenTenant::id);
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() != CommandRun.Phase.STARTED) {
            background.onFxThread(() -> {
                if (catalogue.get().isPresent()) {
                    relist.cancel();
                    relist.run();
                }
            });
        }
    }
}
