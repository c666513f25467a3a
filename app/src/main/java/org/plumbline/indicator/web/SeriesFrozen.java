package org.plumbline.indicator.web;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.springframework.stereotype.Component;

/** The figures of an indicator at a unit, as they are frozen. */
@Component
class SeriesFrozen implements FrozenSource {

    private static final Pattern PATH = Pattern.compile("/indicators/[0-9a-f-]{36}/units/[0-9a-f-]{36}");

    private final SeriesViews views;

    SeriesFrozen(SeriesViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return "series";
    }

    @Override
    public boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("cut");
    }

    @Override
    public FrozenView view(Asked asked) {
        var w = asked.w();
        var view = views.of(
                asked.scope(),
                UUID.fromString(asked.step(1)),
                UUID.fromString(asked.step(3)),
                asked.part("cut"),
                asked.knownAt());
        var name = w.text(view.indicator().line().text().name());
        return new FrozenView(
                name + ", " + w.text(view.unit().name()),
                view.unit().id().value(),
                java.util.List.of(FrozenFigures.of(
                        w,
                        view.facts(),
                        fact -> view.indicator()
                                .versions()
                                .get(fact.version() - 1)
                                .text(),
                        fact -> {
                            var code = view.indicator()
                                    .versions()
                                    .get(fact.version() - 1)
                                    .text()
                                    .measure();
                            return code == null ? null : view.measures().get(code);
                        })));
    }
}
