package io.sphereexplorer.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** When what ends of Azure Sphere, out of one file in which each date has its source (cloud-services §6). */
public final class RetirementDates {
    private static final String FILE = "retirement.yaml";
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final List<End> ends;

    private RetirementDates(List<End> ends) {
        this.ends = ends;
    }

    /**
     * Something that ends.
     *
     * @param id {@code silicon}, {@code legacy} or {@code service}
     * @param what a sentence for users
     * @param source where it is written
     * @param checked the day it was looked up there
     */
    public record End(String id, LocalDate date, String what, String source, LocalDate checked) {
        /** As "31 July 2031". */
        public String dateText() {
            return LONG.format(date);
        }

        /** The day of the look-up, as "31 July 2031". */
        public String checkedText() {
            return LONG.format(checked);
        }
    }

    /** As the program knows them. */
    public static RetirementDates known() {
        try (InputStream file = Objects.requireNonNull(RetirementDates.class.getResourceAsStream(FILE), FILE)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static RetirementDates read(InputStream file) throws IOException {
        List<End> ends = JsonMapper.builder(new YAMLFactory())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .readValue(file, new TypeReference<List<End>>() {});
        return new RetirementDates(
                ends.stream().sorted(Comparator.comparing(End::date)).toList());
    }

    /** All of them, the first to come first. */
    public List<End> all() {
        return ends;
    }

    /** The end of the interfaces that this program speaks. */
    public End legacy() {
        return end("legacy");
    }

    /** The end of the whole service, claims included. */
    public End service() {
        return end("service");
    }

    private End end(String id) {
        return ends.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
