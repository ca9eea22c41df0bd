package io.sphereexplorer.session.ledger;

import io.sphereexplorer.session.ledger.LedgerVerdict.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The append-only record of irreversible steps. Several programs may write the same one; each method blocks while it
 * reads and writes, and is not stopped by an interrupt. Thread-safe.
 *
 * <p>A step is written down with {@link #begin} before its request leaves, and {@link #settle} tells what came of it.
 * Nothing is read before the first call; after that, a call reads only what is new, save {@link #verify},
 * {@link #entries} and {@link #lines}.
 */
public final class Ledger {
    private final Disk disk;
    private final InstantSource clock;
    private final ChainReading reading;
    private Chain chain = new Chain();

    Ledger(Disk disk, InstantSource clock) {
        this.disk = disk;
        this.clock = clock;
        reading = new ChainReading(disk);
    }

    /** Kept in the files {@code ledger.*} of this folder, which is made when the first step begins. */
    public static Ledger in(Path folder, InstantSource clock) {
        return new Ledger(new FolderDisk(folder), clock);
    }

    /** Forgotten with the program. */
    public static Ledger inMemory(InstantSource clock) {
        return new Ledger(new MemoryDisk(), clock);
    }

    /** The file with the lines, for display. */
    public Path place() {
        return disk.place();
    }

    /**
     * Writes down a step that is about to be taken. Only after this has returned may its request leave.
     *
     * @throws LedgerException.NotWritable if it could not be written
     * @throws LedgerException.InUse if another program holds the ledger for too long
     * @throws LedgerException.Damaged if others have changed the ledger
     */
    public synchronized LedgerEntry begin(IrreversibleStep step) throws LedgerException {
        try {
            return held(() -> append(chain.nextNumber(), step, StepPhase.BEGUN, ""));
        } catch (LedgerException e) {
            throw e;
        } catch (IOException e) {
            throw new LedgerException.NotWritable(disk.place(), e);
        }
    }

    /**
     * Writes down what came of a step, or what the truth was found to be. May be called again; the last word holds.
     *
     * @param number of the entry that {@link #begin} gave
     * @throws LedgerException.OutcomeNotWritten if it could not be written; the step stays open
     * @throws IllegalArgumentException if there is no such step
     */
    public synchronized LedgerEntry settle(long number, StepOutcome outcome) throws LedgerException {
        try {
            return held(() -> {
                LedgerEntry before = entry(number);
                IrreversibleStep step = outcome.tenantId()
                        .map(made -> before.step().into(made, before.step().tenantName()))
                        .orElse(before.step());
                return before.after(append(number, step, outcome.phase(), outcome.text()));
            });
        } catch (IOException e) {
            throw new LedgerException.OutcomeNotWritten(disk.place(), outcome, e);
        }
    }

    /** Steps of which it is not known whether they are done, the oldest first; some may be under way right now. */
    public synchronized List<LedgerEntry> unsettled() throws LedgerException {
        return read(List.of(), () -> {
            Optional<Fault> fault = readOn();
            return fault.isEmpty()
                    ? chain.open()
                    : allEntries().stream().filter(LedgerEntry::isOpen).toList();
        });
    }

    /** All steps, the oldest first; of a damaged ledger, what can be read. */
    public synchronized List<LedgerEntry> entries() throws LedgerException {
        return read(List.of(), this::allEntries);
    }

    /** All lines as they stand; of a damaged ledger, what can be read. */
    public synchronized List<LedgerLine> lines() throws LedgerException {
        return read(List.of(), this::allLines);
    }

    /** Reads all of it anew, and tells whether anybody but the program has written it. */
    public synchronized LedgerVerdict verify() throws LedgerException {
        return read(new LedgerVerdict(0, Optional.empty(), disk.hasTorn()), () -> {
            var fresh = new Chain();
            Optional<Fault> fault = reading.readOn(fresh);
            chain = fault.isEmpty() ? fresh : new Chain();
            return new LedgerVerdict(fresh.end().number(), fault, disk.hasTorn());
        });
    }

    private LedgerEntry append(long opened, IrreversibleStep step, StepPhase phase, String text) throws IOException {
        if (disk.head().isEmpty()) {
            disk.head(LedgerHead.START.octets());
        }
        LedgerLine line = LineForm.sealed(new LedgerLine(
                chain.nextNumber(),
                opened,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                step,
                phase,
                text,
                chain.end().hash(),
                ""));
        byte[] octets = LineForm.withLineFeed(line);
        disk.append(chain.octets(), octets);
        disk.head(new LedgerHead(line.number(), line.hash()).octets());
        chain.take(line, octets.length);
        return LedgerEntry.of(line);
    }

    private LedgerEntry entry(long number) throws IOException {
        Optional<LedgerEntry> open = chain.open(number);
        return open.isPresent()
                ? open.get()
                : allEntries().stream()
                        .filter(entry -> entry.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no step " + number));
    }

    private List<LedgerEntry> allEntries() throws IOException {
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        for (LedgerLine line : allLines()) {
            entries.merge(line.opened(), LedgerEntry.of(line), LedgerEntry::after);
        }
        return List.copyOf(entries.values());
    }

    private List<LedgerLine> allLines() throws IOException {
        List<LedgerLine> all = new ArrayList<>();
        try (var lines = new Lines(disk.lines(0))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                LineForm.readLoosely(line.get()).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Brings the chain up to date; reads all of it anew if it is no longer what it was. */
    private Optional<Fault> readOn() throws IOException {
        if (disk.size() >= chain.octets() && reading.readOn(chain).isEmpty()) {
            return Optional.empty();
        }
        chain = new Chain();
        Optional<Fault> fault = reading.readOn(chain);
        if (fault.isPresent()) {
            chain = new Chain();
        }
        return fault;
    }

    /** Work that needs the lock. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    /** Writes, if the ledger is as the program left it. */
    private <T> T held(Work<T> work) throws IOException {
        return locked(() -> {
            Optional<Fault> fault = readOn();
            if (fault.isPresent()) {
                throw new LedgerException.Damaged(disk.place(), fault.get());
            }
            return work.run();
        });
    }

    private <T> T read(T ofNothing, Work<T> work) throws LedgerException {
        try {
            return disk.isBlank() ? ofNothing : locked(work);
        } catch (LedgerException e) {
            throw e;
        } catch (IOException e) {
            throw new LedgerException.NotReadable(disk.place(), e);
        }
    }

    private <T> T locked(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted(); // it would close the files while they are written
        try {
            Optional<Closeable> lock = disk.lock();
            if (lock.isEmpty()) {
                throw new LedgerException.InUse(disk.place());
            }
            try (Closeable _ = lock.get()) {
                return work.run();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
