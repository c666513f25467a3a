package org.plumbline.reader.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.Clause;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Clear;
import org.plumbline.reader.Candidates;

/**
 * What the form offers by which a draft becomes a record.
 *
 * @param form which form it is: {@code citation, task, target, figure}
 * @param documents registered directives that a citation may mean, the likeliest first
 * @param indicators indicators that a figure or target may be of, the likeliest first
 * @param measures what each of these counts in, by its identifier
 * @param clauses the clauses of the document that is named, to choose from
 * @param unclear what an assignment still lacks, by the clear that it belongs to
 */
public record RecordOffer(
        String form,
        List<Candidates.Document> documents,
        List<Candidates.Measured> indicators,
        Map<UUID, Wording> measures,
        List<Clause> clauses,
        Map<Clear, List<String>> unclear) {}
