package io.sphereexplorer.cloud.defender;

import io.sphereexplorer.cloud.defender.SolutionAnswers.IotAlert;
import io.sphereexplorer.cloud.defender.SolutionAnswers.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings together what several services tell of the same thing, so that it is listed and counted once. */
final class Merging {
    private Merging() {}

    /** Assessments and sums know each other by what they are called for people. */
    static List<Recommendation> recommendations(List<Recommendation> assessed, List<Recommendation> summed) {
        List<Recommendation> all = new ArrayList<>();
        Set<Recommendation> used = new HashSet<>();
        for (Recommendation each : assessed) {
            Optional<Recommendation> sum = summed.stream()
                    .filter(other -> title(other).equals(title(each)))
                    .findFirst();
            sum.ifPresent(used::add);
            all.add(sum.map(each::with).orElse(each));
        }
        summed.stream().filter(each -> !used.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }

    private static String title(Recommendation recommendation) {
        return recommendation.displayName().toLowerCase(Locale.ROOT);
    }

    /** A sum of a day gives its count to the only alert of that type and day, and is left out if there is any. */
    static List<SecurityAlert> alerts(List<SecurityAlert> single, List<SecurityAlert> sums) {
        List<SecurityAlert> all = new ArrayList<>();
        for (SecurityAlert each : single) {
            List<SecurityAlert> alike =
                    single.stream().filter(other -> sameDay(each, other)).toList();
            Optional<SecurityAlert> sum =
                    sums.stream().filter(other -> sameDay(each, other)).findFirst();
            all.add(
                    alike.size() == 1 && sum.isPresent()
                            ? each.counted(sum.get().count())
                            : each);
        }
        sums.stream()
                .filter(sum -> single.stream().noneMatch(each -> sameDay(each, sum)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean sameDay(SecurityAlert one, SecurityAlert other) {
        return one.type().equals(other.type()) && day(one.start()).equals(day(other.start()));
    }

    private static Optional<LocalDate> day(Optional<Instant> time) {
        return time.map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** Times and entity of a sum, from the single alerts behind it, as far as they are clear. */
    static SecurityAlert dated(SecurityAlert sum, List<IotAlert> single) {
        List<Occurrence> of = single.stream()
                .map(IotAlert::properties)
                .filter(each -> each.alertType().equals(Optional.of(sum.type())))
                .filter(each -> day(Told.time(each.startTimeUtc())).equals(day(sum.start())))
                .toList();
        Optional<Instant> first = of.stream()
                .flatMap(each -> Told.time(each.startTimeUtc()).stream())
                .min(Instant::compareTo);
        Optional<Instant> last = of.stream()
                .flatMap(each -> Told.time(each.endTimeUtc()).stream())
                .max(Instant::compareTo);
        List<String> entities = of.stream()
                .flatMap(each -> Told.filled(each.compromisedEntity()).stream())
                .distinct()
                .toList();
        return sum.with(
                first.or(sum::start),
                last,
                sum.count(),
                sum.entity().or(() -> entities.size() == 1 ? Optional.of(entities.getFirst()) : Optional.empty()));
    }
}
