package org.plumbline.demo;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** All facts of a body in the order in which one rests on another. */
@Component
class Story {

    private final WordStory words;
    private final UnitStory units;
    private final PostStory posts;
    private final AddressStory addresses;
    private final AccessStory access;
    private final DirectiveStory directives;
    private final AnswerStory answers;
    private final CalendarStory calendars;
    private final AssignmentStory assignments;
    private final ProjectStory projects;
    private final IndicatorStory indicators;
    private final TargetStory targets;
    private final SplitStory splits;
    private final TextStory texts;
    private final LiveStory live;
    private final ReturnStory returns;

    Story(
            WordStory words,
            UnitStory units,
            PostStory posts,
            AddressStory addresses,
            AccessStory access,
            DirectiveStory directives,
            AnswerStory answers,
            CalendarStory calendars,
            AssignmentStory assignments,
            ProjectStory projects,
            IndicatorStory indicators,
            TargetStory targets,
            SplitStory splits,
            TextStory texts,
            LiveStory live,
            ReturnStory returns) {
        this.words = words;
        this.units = units;
        this.posts = posts;
        this.addresses = addresses;
        this.access = access;
        this.directives = directives;
        this.answers = answers;
        this.calendars = calendars;
        this.assignments = assignments;
        this.projects = projects;
        this.indicators = indicators;
        this.targets = targets;
        this.splits = splits;
        this.texts = texts;
        this.live = live;
        this.returns = returns;
    }

    List<Fact> of(Facts facts, ZoneId zone) {
        var chapter = new Chapter(facts, zone);
        words.tell(chapter);
        units.tell(chapter);
        posts.tell(chapter);
        addresses.tell(chapter);
        access.tell(chapter);
        units.tellReorganisations(chapter);
        directives.tell(chapter);
        posts.tellBodies(chapter);
        answers.tell(chapter);
        calendars.tell(chapter);
        assignments.tell(chapter);
        projects.tell(chapter);
        indicators.tell(chapter);
        targets.tell(chapter);
        splits.tell(chapter);
        texts.tell(chapter);
        live.tell(chapter);
        returns.tell(chapter);
        return chapter.collected();
    }
}
