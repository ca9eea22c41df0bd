package io.sphereexplorer.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks or applies the source format, in a process of its own because Maven may run on a JDK that cannot read Java 25. */
final class SourceFormat {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        List<Path> wrong = new SourceFormat().misformatted(Path.of("src"), apply);
        wrong.forEach(file -> System.out.println((apply ? "formatted: " : "wrong format: ") + file));
        if (!apply && !wrong.isEmpty()) {
            System.out.println("Mend it with: mvn test-compile -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private List<Path> misformatted(Path root, boolean apply) throws IOException, FormatterException {
        List<Path> wrong = new ArrayList<>();
        for (Path file : javaFiles(root)) {
            String source = Files.readString(file);
            String formatted = format(source);
            if (!formatted.equals(source)) {
                wrong.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        return wrong;
    }

    private String format(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR);
        return formatter.formatSource(ordered);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
