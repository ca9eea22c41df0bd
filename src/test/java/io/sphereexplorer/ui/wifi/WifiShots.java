package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.screenshots.Shot;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The states of the Wi-Fi pane. */
public final class WifiShots {
    private static final int PAUSES_UNTIL_THE_PICTURE = 9;

    private final PracticeBoard board = new PracticeBoard();
    private final WifiViewModel model = board.model();

    private WifiShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("wifi-pane-normal", shots -> shots.choose(1)),
                shot("wifi-pane-empty", shots -> shots.board.scanAnswer = "{\"values\":[]}"),
                shot("wifi-pane-failed", shots -> shots.join("not-the-key")),
                shot("wifi-pane-joining", WifiShots::stopHalfway),
                shot("wifi-pane-joined", shots -> shots.join(PracticeBoard.LAB_KEY)),
                shot("wifi-pane-no-internet", shots -> {
                    shots.board.world.faults().switchOn(Fault.NO_INTERNET);
                    shots.join(PracticeBoard.LAB_KEY);
                }),
                shot("wifi-pane-unplugged", shots -> {
                    shots.join(PracticeBoard.LAB_KEY);
                    shots.board.unplug();
                    shots.model.refresh();
                }),
                eap("wifi-pane-eap-empty", shots -> {}),
                eap("wifi-pane-eap", shots -> shots.board.storePracticeCertificates()),
                shot("wifi-pane-forty-networks", shots -> shots.board.scanAnswer = manyNetworks()));
    }

    private static Shot shot(String name, Consumer<WifiShots> state) {
        return new Shot(name, () -> {
            var shots = new WifiShots();
            state.accept(shots);
            return shots.pane();
        });
    }

    /** With the dialogue for an enterprise network. */
    private static Shot eap(String name, Consumer<WifiShots> state) {
        return new Shot(name, () -> {
            var shots = new WifiShots();
            state.accept(shots);
            Parent pane = shots.pane();
            var scene = new Scene(pane, 1024, 680);
            scene.snapshot(null);
            shots.model.scan().selectedProperty().set(shots.model.scan().rowNamed("Lab-EAP"));
            ((Button) scene.lookup("#wifi-join")).fire();
            scene.setRoot(new Region());
            return pane;
        });
    }

    private Parent pane() {
        return new WifiPane(model, (_, _) -> () -> {}, () -> {});
    }

    private void choose(int row) {
        model.scan().scan().run();
        model.scan()
                .selectedProperty()
                .set(model.scan().rows().stream().skip(row).findFirst());
    }

    private void join(String key) {
        model.scan().scan().run();
        model.join().add(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(key)));
    }

    /** The join waits for ever on a thread of its own, which ends with the program. */
    private void stopHalfway() {
        var halfway = new CountDownLatch(PAUSES_UNTIL_THE_PICTURE);
        board.onPause(() -> {
            halfway.countDown();
            if (halfway.getCount() == 0) {
                stopForEver();
            }
        });
        Thread.ofVirtual().start(() -> join(PracticeBoard.LAB_KEY));
        try {
            halfway.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stopForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String manyNetworks() {
        var random = new Random(3);
        List<Integer> channels = List.of(2412, 2417, 2427, 2437, 2447, 2462, 2472, 5180, 5220, 5260, 5500, 5745, 5785);
        List<String> names =
                List.of("LabNet", "eduroam", "Büro Süd", "会議室", "A very long network name of 32", "Printer");
        return IntStream.range(0, 40)
                .mapToObj(number -> String.format(
                        Locale.ROOT,
                        "{\"bssid\":\"02:00:00:00:00:%02x\",\"freq\":%d,\"signal_level\":%d,\"ssid\":\"%s-%d\","
                                + "\"securityState\":\"%s\"}",
                        number,
                        channels.get(random.nextInt(channels.size())),
                        -38 - random.nextInt(55),
                        names.get(number % names.size()),
                        number,
                        number % 5 == 0 ? "open" : "psk"))
                .collect(Collectors.joining(",", "{\"values\":[", "]}"));
    }
}
