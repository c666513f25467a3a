package org.plumbline.reading.check.gather;

import java.util.Objects;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Mention;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Documents that the text mentions. */
final class Mentions implements Gatherer {

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        ConceptSet documents = sheet.text.packs().concepts("doc-");
        for (var one : sheet.records(RecordType.CITATION)) {
            int end = sheet.text.at(one.start(), documents);
            found.accept(new Mention(
                    Objects.requireNonNullElse(one.words("docType"), ""),
                    end == Text.NONE ? "" : sheet.text.words(one.start(), end),
                    one.words("number"),
                    one.words("symbol"),
                    one.words("issuer"),
                    one.words("date"),
                    sheet.span(one)));
        }
    }
}
