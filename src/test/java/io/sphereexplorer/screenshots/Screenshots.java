package io.sphereexplorer.screenshots;

import io.sphereexplorer.ui.app.AppsShots;
import io.sphereexplorer.ui.authority.AuthorityShots;
import io.sphereexplorer.ui.bench.BenchShots;
import io.sphereexplorer.ui.capability.CapabilityShots;
import io.sphereexplorer.ui.certificate.CertificateShots;
import io.sphereexplorer.ui.claim.ClaimShots;
import io.sphereexplorer.ui.claim.LedgerShots;
import io.sphereexplorer.ui.common.Appearance;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.defender.DefenderShots;
import io.sphereexplorer.ui.diagnostics.DiagnosticsShots;
import io.sphereexplorer.ui.fleet.FleetShots;
import io.sphereexplorer.ui.hub.HubShots;
import io.sphereexplorer.ui.image.ImageShots;
import io.sphereexplorer.ui.network.NetworkShots;
import io.sphereexplorer.ui.product.ProductShots;
import io.sphereexplorer.ui.recovery.RecoveryShots;
import io.sphereexplorer.ui.tenant.TenantShots;
import io.sphereexplorer.ui.wifi.WifiShots;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Renders every state of the window, light and dark, at two sizes, to PNG files in {@code target/screenshots}. Run by
 * {@code mvn -B -q test-compile exec:exec@screenshots}; {@code -Dshots=overview} renders only the names that begin so.
 */
public final class Screenshots {
    /** The time in which lists scroll to where they belong. */
    private static final long SETTLING_MILLIS = 120;

    private static final Path FOLDER = Path.of("target", "screenshots");

    /** A size of the window in pixels. */
    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1024, 680), new Size(1280, 800), new Size(1920, 1080));

    private Screenshots() {}

    public static void main(String[] args) throws Exception {
        String wanted = args.length == 0 ? "" : args[0];
        Files.createDirectories(FOLDER);
        Platform.startup(() -> {});
        List<Shot> shots =
                shots().stream().filter(shot -> shot.name().startsWith(wanted)).toList();
        try {
            takeAll(shots);
        } finally {
            Platform.exit(); // or a state that cannot be shown would keep the program running
        }
        System.out.println(shots.size() + " states in " + FOLDER);
    }

    /** Every state that is worth looking at. */
    static List<Shot> shots() {
        return Stream.of(
                        ShellShots.all(),
                        WifiShots.all(),
                        AppsShots.all(),
                        AuthorityShots.all(),
                        BenchShots.all(),
                        CapabilityShots.all(),
                        CertificateShots.all(),
                        ClaimShots.all(),
                        DefenderShots.all(),
                        DiagnosticsShots.all(),
                        FleetShots.all(),
                        HubShots.all(),
                        ImageShots.all(),
                        LedgerShots.all(),
                        MaintenanceShots.all(),
                        NetworkShots.all(),
                        ProductShots.all(),
                        RecoveryShots.all(),
                        TenantShots.all())
                .flatMap(List::stream)
                .toList();
    }

    private static void takeAll(List<Shot> shots) throws Exception {
        for (Shot shot : shots) {
            for (Appearance looks : List.of(Appearance.LIGHT, Appearance.DARK)) {
                for (Size size : SIZES) {
                    take(shot, looks, size);
                }
            }
        }
    }

    private static void take(Shot shot, Appearance looks, Size size) throws Exception {
        Scene scene = onFxThread(() -> scene(shot, looks, size));
        Thread.sleep(SETTLING_MILLIS);
        WritableImage image = onFxThread(() -> picture(scene));
        String name = "%s-%s-%dx%d.png"
                .formatted(shot.name(), looks.name().toLowerCase(Locale.ROOT), size.width(), size.height());
        write(image, FOLDER.resolve(name));
    }

    private static Scene scene(Shot shot, Appearance looks, Size size) {
        Parent window = shot.window().get();
        var scene = new Scene(window, size.width(), size.height());
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        theme.appearanceProperty().set(looks);
        theme.applyTo(scene);
        scene.snapshot(null);
        return scene;
    }

    private static WritableImage picture(Scene scene) {
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }
}
