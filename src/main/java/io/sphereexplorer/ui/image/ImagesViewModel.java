package io.sphereexplorer.ui.image;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.deployment.ListUploads;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The images of the chosen tenant. Asks the service when a user does, and again after what may have changed them. FX
 * thread.
 */
public final class ImagesViewModel implements AutoCloseable {
    private final DeskViewModel desk;
    private final Session session;
    private final Background background;
    private final AsyncAction<Kept> list;
    private final AsyncAction<Kept> relist;
    private final UploadViewModel upload;
    private final Runnable ends;
    private final ReadOnlyObjectWrapper<Optional<Kept>> kept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Image>> selected = new SimpleObjectProperty<>(Optional.empty());

    /**
     * What a tenant was read to keep, sorted by name.
     *
     * @param tenant with the role of whoever read it
     */
    record Kept(Tenant tenant, List<Image> images) {
        Kept {
            images = images.stream()
                    .sorted(Comparator.comparing(Image::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        Optional<Image> image(UUID id) {
            return images.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /**
     * Images of no tenant in particular.
     *
     * @param session of no board in particular
     * @param clock measures the rate of an upload
     */
    public ImagesViewModel(
            Session session, DeskViewModel desk, CommandRunner commands, Background background, InstantSource clock) {
        this.desk = desk;
        this.session = session;
        this.background = background;
        list = background.action(() -> asked(commands), this::show);
        relist = background.action(() -> kept(new ListUploads(Optional.empty()).run(session)), this::show);
        upload = new UploadViewModel(session, commands, background, clock);
        ends = commands.onRun(this::lookAgainAfter)::close;
        desk.knownProperty().map(known -> known.tenant().map(ChosenTenant::id)).subscribe(_ -> forget());
    }

    /** Shows uploads in the status line while they run. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("images.work.upload", upload.fileName()), upload.send());
    }

    /** Asks the service, if this user has asked it for something before and the images are not known yet. */
    public void refreshIfAsked() {
        if (kept.get().isEmpty() && desk.listedTenant().getValue().isPresent()) {
            list.run();
        }
    }

    /** Asks the service for the images. */
    AsyncAction<Kept> list() {
        return list;
    }

    AsyncAction<Kept> relist() {
        return relist;
    }

    /** As the service listed them last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Stays on its image when all are read anew. */
    ObjectProperty<Optional<Image>> selectedProperty() {
        return selected;
    }

    UploadViewModel upload() {
        return upload;
    }

    /** Why the account may not upload, with its role named; empty if it may or nobody knows. */
    ObservableValue<String> forbidden() {
        return kept.map(known -> known.map(Kept::tenant)
                .filter(tenant -> !tenant.permits(Role.CONTRIBUTOR))
                .map(tenant -> Messages.text(
                        "products.notPermitted",
                        tenant.name(),
                        tenant.roles().isEmpty() ? Messages.text("tenants.noRole") : String.join(", ", tenant.roles()),
                        Role.CONTRIBUTOR.wireName()))
                .orElse(""));
    }

    @Override
    public void close() {
        ends.run();
        list.cancel();
        relist.cancel();
    }

    private Kept asked(CommandRunner commands) throws IOException {
        return kept(commands.run(session, new ListUploads(Optional.empty())));
    }

    private Kept kept(List<Image> images) throws IOException {
        return new Kept(session.cloud().tenant(Optional.empty()), images);
    }

    private void show(Kept told) {
        if (tenant().equals(Optional.of(told.tenant().id()))) {
            Optional<UUID> chosen = selected.get().map(Image::id);
            kept.set(Optional.of(told));
            selected.set(chosen.flatMap(told::image));
        }
    }

    private void forget() {
        list.cancel();
        relist.cancel();
        upload.leave();
        kept.set(Optional.empty());
        selected.set(Optional.empty());
    }

    private Optional<UUID> tenant() {
        return desk.knownProperty().get().tenant().map(ChosenTenant::id);
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() != CommandRun.Phase.STARTED) {
            background.onFxThread(() -> {
                if (kept.get().isPresent()) {
                    relist.cancel();
                    relist.run();
                }
            });
        }
    }
}
