package io.sphereexplorer.command.defender;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this program has to say about published types, out of one file; cloud-services §4.3. */
public final class KnownKinds {
    private static final String FILE = "kinds.yaml";

    private final List<Kind> kinds;

    private KnownKinds(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Whether Azure Sphere boards can bring it about, as far as this project has observed. */
    public enum Fleet {
        /** It is about the hub itself, whatever connects to it. */
        HUB,
        /** Boards can. */
        BOARDS,
        /** They cannot: it takes an agent, IoT Edge or another kind of sign-in. */
        NEVER
    }

    /**
     * A type.
     *
     * @param type as published
     * @param titles of assessments that are about the same
     * @param meaning a sentence for users
     * @param steps what to do about it
     */
    public record Kind(String type, List<String> titles, Fleet fleet, String meaning, List<String> steps) {
        // A list that is not in the file is empty.
        public Kind(
                String type, @Nullable List<String> titles, Fleet fleet, String meaning, @Nullable List<String> steps) {
            this.type = type;
            this.titles = titles == null ? List.of() : List.copyOf(titles);
            this.fleet = fleet;
            this.meaning = meaning;
            this.steps = steps == null ? List.of() : List.copyOf(steps);
        }

        private boolean isTitled(String title) {
            return titles.stream().anyMatch(title::equalsIgnoreCase);
        }
    }

    /** As the program knows them. */
    public static KnownKinds ofProgram() {
        try (InputStream file = Objects.requireNonNull(KnownKinds.class.getResourceAsStream(FILE), FILE)) {
            return new KnownKinds(JsonMapper.builder(new YAMLFactory())
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file, new TypeReference<List<Kind>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    public List<Kind> all() {
        return kinds;
    }

    public Optional<Kind> of(Recommendation recommendation) {
        return kinds.stream()
                .filter(kind ->
                        kind.type().equals(recommendation.name()) || kind.isTitled(recommendation.displayName()))
                .findFirst();
    }

    public Optional<Kind> of(SecurityAlert alert) {
        return kinds.stream().filter(kind -> kind.type().equals(alert.type())).findFirst();
    }
}
