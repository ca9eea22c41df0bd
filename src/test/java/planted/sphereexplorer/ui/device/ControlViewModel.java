package planted.sphereexplorer.ui.device;

import javafx.scene.control.Button;

/** Breaks the rule on controls in view models. */
record ControlViewModel(Button button) {}
