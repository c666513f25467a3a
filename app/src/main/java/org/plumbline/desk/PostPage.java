package org.plumbline.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.project.web.ProjectViews;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A post: what it carries out, answers for, leads and sits in, and all who held it. Nobody is rated. */
@Controller
class PostPage {

    private static final int MOST = 100;

    private final Store store;
    private final Posts posts;
    private final Units units;
    private final Reach reach;
    private final OwnTasks tasks;
    private final ProjectViews projects;
    private final Overview overview;
    private final TemporaryBodies bodies;
    private final DefinedWords words;

    PostPage(
            Store store,
            Posts posts,
            Units units,
            Reach reach,
            OwnTasks tasks,
            ProjectViews projects,
            Overview overview,
            TemporaryBodies bodies,
            DefinedWords words) {
        this.store = store;
        this.projects = projects;
        this.overview = overview;
        this.bodies = bodies;
        this.words = words;
        this.posts = posts;
        this.units = units;
        this.reach = reach;
        this.tasks = tasks;
    }

    @GetMapping("/posts/{id}")
    @Needs(Ability.READ)
    Page post(Visit visit, @PathVariable UUID id) {
        return store.readOften(visit.scope(), () -> page(visit, id));
    }

    private Page page(Visit visit, UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        return Page.of("organisation/post")
                .with("post", post)
                .with("unit", units.byNode(visit.scope(), post.node()))
                .with("holdings", posts.holdings(visit.scope(), id))
                .with("tasks", tasks.ofPost(visit, id))
                .with("projects", projects.ofPost(visit, id))
                .with("leads", leads(visit, id))
                .with("seats", bodies.seatsOf(visit.scope(), id, visit.on()))
                .with("words", seatWords(visit))
                .with(
                        "mayChange",
                        visit.may(Ability.ORGANISE) && reach.allows(visit.scope(), Ability.ORGANISE, post.node()));
    }

    /** The documents that the post leads, worst first. */
    private List<Overview.Line> leads(Visit visit, UUID post) {
        var filter = new Overview.Filter("", null, null, null, post, null, null, false, Overview.Sort.WORST, false);
        return overview.list(visit.scope(), filter, Standings.Question.on(visit.on()), 0, MOST)
                .lines();
    }

    private Map<String, Wording> seatWords(Visit visit) {
        return words.of(visit.scope(), WordList.SEAT).values().stream()
                .collect(Collectors.toMap(DefinedWord::code, DefinedWord::name));
    }
}
