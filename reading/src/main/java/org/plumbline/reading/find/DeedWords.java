package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;

/** The concepts that rules of tasks and recommendations go by (packs, {@code deeds.tsv}). */
final class DeedWords {

    static final Concept MUST = Concept.named("deed-must");
    static final Concept SHOULD = Concept.named("deed-should");
    static final Concept SOFT = Concept.named("deed-soft");
    static final Concept TOLD = Concept.named("deed-told");
    static final Concept ASKED = Concept.named("deed-asked");
    static final Concept ASSIGN = Concept.named("deed-assign");
    static final Concept ASK = Concept.named("deed-ask");
    static final Concept RECOMMEND = Concept.named("deed-recommend");
    static final Concept WEAK = Concept.named("deed-assign-weak");
    static final Concept SPLIT_ASSIGN = Concept.named("deed-split-assign");
    static final Concept SPLIT_ASK = Concept.named("deed-split-ask");
    static final Concept PARTICLE = Concept.named("deed-particle");
    static final Concept DATIVE = Concept.named("deed-dative");
    static final Concept THAT = Concept.named("deed-that");
    static final Concept SUPERIOR = Concept.named("deed-superior");
    static final Concept OWN = Concept.named("deed-own");
    static final Concept ADDRESSEE = Concept.named("deed-addressee");
    static final Concept SUBMIT = Concept.named("deed-submit");
    static final Concept LEADER = Concept.named("deed-leader");
    static final Concept ENTRUST = Concept.named("deed-entrust");
    static final Concept NONE = Concept.named("deed-none");
    static final Concept DATIVE_HEAD = Concept.named("deed-dative-head");
    static final Concept HAVE = Concept.named("deed-have");
    static final Concept WILL = Concept.named("deed-will");

    /** The body stands before these: it has to, it is told to, it is asked to. */
    static final ConceptSet LAID_ON = ConceptSet.of(MUST, SHOULD, SOFT, TOLD, ASKED);

    /** The body stands behind these: they tell it, they ask it. */
    static final ConceptSet LAYING_ON = ConceptSet.of(ASSIGN, ASK, RECOMMEND, SUBMIT, SPLIT_ASSIGN, SPLIT_ASK);

    /** Those of them before which a deed ends. */
    static final ConceptSet TELLING = ConceptSet.of(ASSIGN, ASK, RECOMMEND, SPLIT_ASSIGN, SPLIT_ASK);

    static final ConceptSet ALL =
            ConceptSet.of(MUST, SHOULD, SOFT, TOLD, ASKED, ASSIGN, ASK, RECOMMEND, SUBMIT, SPLIT_ASSIGN, SPLIT_ASK);

    /** Where none of these stands nothing is laid on anybody. */
    static final ConceptSet ANY = ALL.and(ENTRUST, HAVE, WILL);

    static final ConceptSet ASKING = ConceptSet.of(ASK, SUBMIT, RECOMMEND, ASKED, SPLIT_ASK);

    static final Concept TO_BODY = Concept.named("deed-to-body");
    static final Concept LINK = Concept.named("deed-link");
    static final Concept TO = Concept.named("deed-to");
    static final Concept SOON = Concept.named("deed-soon");
    static final Concept VERB = Concept.named("deed-verb");
    static final Concept NO_VERB = Concept.named("deed-verb-not");
    static final Concept INFINITIVE = Concept.named("deed-infinitive");
    static final Concept NO_INFINITIVE = Concept.named("deed-infinitive-not");
    static final Concept ZU = Concept.named("deed-zu");
    static final Concept PAST = Concept.named("deed-past");
    static final Concept NO = Concept.named("deed-no");
    static final Concept IF = Concept.named("deed-if");
    static final Concept REASON = Concept.named("deed-reason");
    static final Concept AND = Concept.named("deed-and");
    static final Concept YOU = Concept.named("deed-you");
    static final Concept HEADING = Concept.named("deed-heading");
    static final Concept HEADING_UP = Concept.named("deed-heading-up");
    static final Concept RESPONSIBLE = Concept.named("deed-responsible");
    static final Concept DEADLINE = Concept.named("deed-deadline");
    static final Concept RELATIVE = Concept.named("deed-relative");
    static final Concept ORDINAL = Concept.named("deed-ordinal");
    static final Concept PASSIVE = Concept.named("deed-passive");
    static final Concept PART_TOLD = Concept.named("deed-part-told");
    static final Concept PART_ASKED = Concept.named("deed-part-asked");
    static final Concept RESPONSIBLE_FOR = Concept.named("deed-responsible-for");
    static final Concept COPULA = Concept.named("deed-copula");
    /** All that says of a deed that somebody is to do it. */
    static final ConceptSet SAYING = ALL.and(ENTRUST, PASSIVE, RESPONSIBLE_FOR, HAVE, WILL);

    static final Concept UNDONE = Concept.named("deed-undone");
    static final Concept PARTICIPLE = Concept.named("deed-participle");
    static final Concept AGENT = Concept.named("deed-agent");
    static final Concept WE = Concept.named("deed-we");
    static final Concept PRONOUN = Concept.named("deed-pronoun");
    static final Concept DIRECTION = Concept.named("deed-direction");
    static final Concept DATIVE_WORD = Concept.named("deed-dative-word");
    static final Concept VERB_NOW = Concept.named("deed-verb-now");
    static final ConceptSet VERBS = ConceptSet.of(VERB, VERB_NOW);
    static final Concept ARTICLE = Concept.named("article");

    private DeedWords() {}
}
