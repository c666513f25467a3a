package org.plumbline.desk;

import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.project.web.ProjectViews;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A post: what it carries out and answers for, and all who held it. Nobody is rated. */
@Controller
class PostPage {

    private final Store store;
    private final Posts posts;
    private final Units units;
    private final Reach reach;
    private final OwnTasks tasks;
    private final ProjectViews projects;

    PostPage(Store store, Posts posts, Units units, Reach reach, OwnTasks tasks, ProjectViews projects) {
        this.store = store;
        this.projects = projects;
        this.posts = posts;
        this.units = units;
        this.reach = reach;
        this.tasks = tasks;
    }

    @GetMapping("/posts/{id}")
    @Needs(Ability.READ)
    Page post(Visit visit, @PathVariable UUID id) {
        return store.read(visit.scope(), () -> page(visit, id));
    }

    private Page page(Visit visit, UUID id) {
        var post = posts.get(visit.scope(), id, visit.on());
        return Page.of("organisation/post")
                .with("post", post)
                .with("unit", units.byNode(visit.scope(), post.node()))
                .with("holdings", posts.holdings(visit.scope(), id))
                .with("tasks", tasks.ofPost(visit, id))
                .with("projects", projects.ofPost(visit, id))
                .with(
                        "mayChange",
                        visit.may(Ability.ORGANISE) && reach.allows(visit.scope(), Ability.ORGANISE, post.node()));
    }
}
