package org.plumbline.indicator.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Uploads;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form: those that come with it and those that came before it in pieces, with what it says of them. */
@NamedInterface("pages")
@Component
public class FormFiles {

    private final Finder finder;
    private final Uploads uploads;

    FormFiles(Finder finder, Uploads uploads) {
        this.finder = finder;
        this.uploads = uploads;
    }

    /** What a form says of its files; what cannot be read is among the problems then. */
    EvidenceFile.Origin origin(Scope scope, Map<String, String> sent, Doubts doubts) {
        var about = Texts.clean(sent.get("about"));
        var period = Period.find(about);
        if (!about.isEmpty() && period.isEmpty()) {
            doubts.problems().add(Problem.at("about", "indicator.period-unreadable", Map.of("value", about)));
        }
        var provider = new Typed(
                Texts.clean(sent.get("provider")),
                Texts.clean(sent.get("providerPick")),
                Texts.clean(sent.get("providerAsked")));
        return new EvidenceFile.Origin(
                period.orElse(null),
                Texts.day("collected", Texts.clean(sent.get("collected")), doubts.problems()),
                provider.isEmpty() ? null : finder.unit(scope, "provider", provider, doubts));
    }

    /**
     * The files of a field.
     *
     * @param uploaded those that came in pieces, as the form names them
     */
    public List<FigureWork.Sent> of(
            Scope scope, String field, @Nullable List<MultipartFile> files, @Nullable Collection<UUID> uploaded) {
        var all = new ArrayList<>(SentFiles.of(field, files));
        if (uploaded != null) {
            uploads.whole(scope, field, uploaded)
                    .forEach(each -> all.add(new FigureWork.Sent(each.name(), each.bytes())));
        }
        return all;
    }

    /** Says that they went into a record. */
    public void used(Scope scope, @Nullable Collection<UUID> uploaded) {
        if (uploaded != null) {
            uploads.used(scope, uploaded);
        }
    }
}
