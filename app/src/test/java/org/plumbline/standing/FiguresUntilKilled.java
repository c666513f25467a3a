package org.plumbline.standing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.PlumblineApplication;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.OpenStore;
import org.plumbline.store.Store;
import org.plumbline.target.TargetCheck;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Kind;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation in a process of its own: four writers enter and correct figures on which targets are judged, and say what was
 * acknowledged to them, until the process is killed while a fold has done its work and not yet committed. Started again with {@code check}
 * it says what is there and whether all that is kept equals a plain recomputation.
 */
public final class FiguresUntilKilled {

    private static final Scope ALL = Scope.programme();
    private static final int WRITERS = 4;
    private static final int FOLDS_BEFORE = 5;

    private FiguresUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var store = OpenStore.embedded(folder);
                var house = application(store, folder)) {
            house.getBean(Keeper.class).stop();
            if (arguments[1].equals("check")) {
                check(house);
            } else {
                write(house);
            }
        }
    }

    private static ConfigurableApplicationContext application(OpenStore store, Path folder) {
        var application = PlumblineApplication.application();
        application.setDefaultProperties(Map.of("server.port", 0, "plumbline.data", folder.toString()));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", store.credentials()));
        return application.run();
    }

    private static void write(ConfigurableApplicationContext house) {
        var measured = house.getBean(Measured.class);
        var set = measured.fresh();
        for (var number = 0; number < WRITERS; number++) {
            var poverty = measured.defined(set, "P" + number, Measured.poverty());
            var units = List.of(set.unit("n1"), set.unit("n2"));
            units.forEach(unit -> promise(house, poverty, unit));
            var first = number;
            Thread.ofPlatform().daemon().start(() -> writeOnAndOn(house, poverty, units, first));
        }
        var fold = house.getBean(Fold.class);
        for (var done = 0; done < FOLDS_BEFORE; ) {
            done += fold.once() > 0 ? 1 : 0;
        }
        house.getBean(Store.class).batch(AStanding.ALL, () -> {
            while (fold.once() <= 0) {
                Thread.onSpinWait();
            }
            say("inside");
            return sleep();
        });
    }

    private static void promise(ConfigurableApplicationContext house, UUID poverty, UUID unit) {
        var today = house.getBean(Installation.class).today();
        var goal = new GoalText(
                null,
                new BigDecimal("65.5"),
                new BigDecimal("40"),
                null,
                List.of(),
                today.minusYears(3),
                today.plusYears(1));
        house.getBean(Targets.class)
                .set(
                        ALL,
                        new SetTarget(
                                Ids.next(), Terms.of(Kind.REACH, poverty, unit), goal, today.minusYears(1), null));
    }

    /** Each writer corrects its own figures again and again, so that classes move with nearly every act. */
    private static void writeOnAndOn(ConfigurableApplicationContext house, UUID poverty, List<UUID> units, int number) {
        var work = house.getBean(FigureWork.class);
        var today = house.getBean(Installation.class).today();
        var period = Period.of(String.valueOf(today.getYear() - 1));
        var random = new Random(number);
        var before = new ArrayList<@Nullable UUID>();
        units.forEach(any -> before.add(null));
        while (true) {
            var which = random.nextInt(units.size());
            var figure = Figure.number(BigDecimal.valueOf(30 + random.nextInt(40)));
            var one = Stated.of(Ids.next(), poverty, units.get(which), period, figure);
            var corrected = before.get(which);
            work.enter(
                    ALL,
                    EnterFigures.reported(
                            Ids.next(),
                            today,
                            List.of(corrected == null ? one : one.correcting(corrected, "Counted anew"))));
            before.set(which, one.id());
            say("kept " + one.id());
        }
    }

    private static void check(ConfigurableApplicationContext house) {
        var store = house.getBean(Store.class);
        var sql = house.getBean(JdbcClient.class);
        var today = house.getBean(Installation.class).today();
        var recount = house.getBean(Recount.class);
        var fold = house.getBean(Fold.class);
        var before = recount.differences().size();
        var judged = store.read(ALL, () -> TargetCheck.of(sql, today, Integer.MAX_VALUE));
        var sums = store.read(ALL, () -> TargetCheck.sums(sql)).size();
        var waiting = fold.waiting();
        var folded = fold.all();
        say("differ " + before + " targets " + judged.looked() + " wrong "
                + judged.differences().size() + " sums " + sums + " waiting " + waiting + " folded " + folded
                + " then " + recount.differences().size());
        store.read(ALL, () -> lines(sql, "SELECT 'kept ' || id FROM indicator.observation"))
                .forEach(FiguresUntilKilled::say);
        store.read(ALL, () -> lines(sql, """
                                SELECT 'doubled ' || series FROM indicator.observation WHERE known_to = 'infinity'
                                 GROUP BY series, starts, ends HAVING count(*) > 1
                                """)).forEach(FiguresUntilKilled::say);
        say("checked");
    }

    private static List<String> lines(JdbcClient sql, String query) {
        return sql.sql(query).query(String.class).list();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static boolean sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
