package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.ui.certificate.facts.CertificateTree;
import io.sphereexplorer.ui.certificate.facts.FactsCard;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** All that is known of the chosen CA certificate, or of the file that is looked at. */
final class CaInspector extends ScrollPane {
    private static final String IDS = "authority";
    /** Tenant, policy and root. */
    private static final int CHAIN = 3;

    private final AuthorityViewModel model;
    private final CaActions actions;

    CaInspector(AuthorityViewModel model, CaActions actions) {
        this.model = model;
        this.actions = actions;
        setId("authority-inspector");
        getStyleClass().addAll("device-pane", "authority-inspector");
        setFitToWidth(true);
        model.selectedProperty().subscribe(_ -> show());
        model.chainProperty().subscribe(_ -> show());
        model.chain().runningProperty().subscribe(_ -> show());
        model.look().openedProperty().subscribe(_ -> show());
        model.keptProperty().subscribe(_ -> show());
    }

    private void show() {
        Optional<FileLook.Opened> file = model.look().openedProperty().get();
        Optional<CaCertificate> chosen = model.selectedProperty().get();
        Node content = file.<Node>map(this::file)
                .or(() -> chosen.map(this::certificate))
                .orElseGet(CaInspector::none);
        content.getStyleClass().add("products-right");
        setContent(content);
        setFitToHeight(file.isEmpty() && chosen.isEmpty());
        setVvalue(0);
    }

    private static Node none() {
        return new EmptyState(
                MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
                Messages.text("authorities.nothing.title"),
                Messages.text("authorities.nothing.text"));
    }

    private Node file(FileLook.Opened opened) {
        Label name = Truncation.explained(new Label(String.valueOf(opened.path().getFileName())));
        name.setId("authority-file-name");
        name.getStyleClass().add("card-title");
        name.setGraphic(Icons.decorating(MaterialDesignF.FILE_CERTIFICATE_OUTLINE));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("authorities.file.close"));
        close.setId("authority-file-close");
        close.setOnAction(_ -> model.look().leave());
        var head = new HBox(8, name, close);
        head.getStyleClass().add("account-line");
        var box = new VBox(
                8,
                head,
                note(Messages.text(
                        "authorities.form." + opened.file().form().name().toLowerCase(Locale.ROOT),
                        opened.file().entries().size())));
        box.setId("authority-file");
        box.getStyleClass().addAll("card-box", "ca-head");
        for (CertificateFile.Note each : opened.file().notes()) {
            box.getChildren()
                    .add(warning(Messages.text("inspection.note." + each.name().toLowerCase(Locale.ROOT))));
        }
        var all = new VBox(12, box);
        addContent(all, "authorities.file.certificates", opened.file().entries(), 0);
        return all;
    }

    private Node certificate(CaCertificate chosen) {
        var all = new VBox(12, head(chosen));
        Optional<CertificateFile> chain = model.chainProperty().get();
        if (chain.isPresent()) {
            addContent(all, "authorities.chain", chain.get().entries(), indexOf(chosen, chain.get()));
        } else if (chosen.facts().isPresent()) {
            all.getChildren().add(awaitedChain());
            chosen.facts()
                    .map(facts -> new CertificateFile.Entry(facts, Optional.empty(), List.of()))
                    .ifPresent(entry -> all.getChildren().add(new FactsCard(IDS, entry, model.now())));
        }
        return all;
    }

    /** Has the room of what comes, so that nothing jumps. */
    private Node awaitedChain() {
        boolean asking = model.chain().runningProperty().get();
        var words = note(Messages.text(asking ? "authorities.chain.asking" : "authorities.notTold"));
        words.setId("authority-chain-awaited");
        words.getStyleClass().add("muted");
        words.setMinHeight(CertificateTree.height(CHAIN));
        words.setAlignment(Pos.TOP_LEFT);
        return new Card(Messages.text("authorities.chain")).wide(words);
    }

    private static int indexOf(CaCertificate chosen, CertificateFile chain) {
        for (int i = 0; i < chain.entries().size(); i++) {
            String print = chain.entries().get(i).facts().sha1().replace(":", "");
            if (print.equalsIgnoreCase(chosen.thumbprint())) {
                return i;
            }
        }
        return 0;
    }

    /** The tree, and below it all about the one that is chosen there. */
    private void addContent(VBox all, String title, List<CertificateFile.Entry> entries, int chosen) {
        var facts = new VBox(new FactsCard(IDS, entries.get(chosen), model.now()));
        if (entries.size() > 1) {
            var tree = new CertificateTree(
                    entries, chosen, entry -> facts.getChildren().setAll(new FactsCard(IDS, entry, model.now())));
            tree.setId("authority-chain");
            all.getChildren().add(new Card(Messages.text(title)).wide(tree));
        }
        all.getChildren().add(facts);
    }

    private Node head(CaCertificate chosen) {
        var left = new Label(AuthorityText.left(chosen, model.now()));
        left.setId("authority-left");
        left.getStyleClass().add("muted");
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        var line = new HBox(12, new CaStateMark(chosen.state()), left);
        line.getStyleClass().add("account-line");
        var box = new VBox(line);
        box.getStyleClass().addAll("card-box", "ca-head");
        if (chosen.isUsable()) {
            box.getChildren().add(actions.of(chosen));
        } else {
            box.getChildren().addAll(unusable(chosen));
        }
        return box;
    }

    private List<Node> unusable(CaCertificate chosen) {
        var why = note(AuthorityText.unusable(chosen));
        why.setId("authority-unusable");
        return model.active()
                .map(active -> {
                    var use =
                            new Button(Messages.text("authorities.useActive", AuthorityText.left(active, model.now())));
                    use.setId("authority-use-active");
                    use.setOnAction(_ -> model.selectedProperty().set(Optional.of(active)));
                    return List.<Node>of(why, use);
                })
                .orElseGet(() -> List.of(why));
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private static Node warning(String text) {
        Label warning = note(text);
        warning.setGraphic(Icons.decorating(MaterialDesignA.ALERT_OUTLINE));
        warning.getStyleClass().add("certificate-remark");
        return warning;
    }
}
