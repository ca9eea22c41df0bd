package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;

/** The options that name a file to write, as they are typed. */
final class FileText {
    private FileText() {}

    /** With a blank before. */
    static String of(FileToSave file) {
        return " " + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "");
    }
}
