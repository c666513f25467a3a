package org.plumbline.kernel;

/** The reader may see this record and still may not do that to it: no mandate with the ability reaches the unit. */
public class NotAllowed extends RuntimeException {

    private final Ability ability;

    public NotAllowed(Ability ability) {
        super(ability.name());
        this.ability = ability;
    }

    public Ability ability() {
        return ability;
    }
}
