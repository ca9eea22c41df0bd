package io.sphereexplorer.net.serial;

/**
 * How bad a link is: the chance, from 0 to 1, that a frame meets each fate.
 *
 * @param drop the frame never arrives
 * @param duplicate it arrives twice
 * @param reorder it arrives after the frame that follows it
 * @param corrupt one of its octets arrives changed
 */
public record LinkFaults(double drop, double duplicate, double reorder, double corrupt) {
    public static final LinkFaults NONE = new LinkFaults(0, 0, 0, 0);

    public LinkFaults {
        requireChance(drop);
        requireChance(duplicate);
        requireChance(reorder);
        requireChance(corrupt);
    }

    private static void requireChance(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("not a chance from 0 to 1: " + chance);
        }
    }
}
