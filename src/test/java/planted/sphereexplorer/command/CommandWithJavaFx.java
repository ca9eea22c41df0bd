package planted.sphereexplorer.command;

import javafx.beans.property.StringProperty;

/** Breaks the rule on JavaFX below the panes. */
record CommandWithJavaFx(StringProperty text) {}
