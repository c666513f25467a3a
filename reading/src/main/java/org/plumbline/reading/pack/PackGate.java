package org.plumbline.reading.pack;

/** Decides whether a pack of the office's own may be used: found among the services, so that packs need not know who reads with them. */
public interface PackGate {

    /**
     * Looks at one pack among those it is loaded with.
     *
     * @throws PackProblem where the pack does not read what it must
     */
    void check(Packs packs, LanguagePack pack);
}
