package org.plumbline.standing;

import static org.plumbline.standing.AStanding.ALL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.PlumblineApplication;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.OpenStore;
import org.plumbline.store.Store;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation in a process of its own: four writers say what was acknowledged to them, until the process is killed while
 * a fold has done its work and not yet committed. Started again with {@code check} it says whether the counts are right.
 */
public final class FoldUntilKilled {

    private static final Subject SUBJECT = new Subject((short) 1, "killed", 6);
    private static final int WRITERS = 4;
    private static final int FOLDS_BEFORE = 5;

    private FoldUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var store = OpenStore.embedded(folder);
                var house = application(store, folder)) {
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

    private static void write(ConfigurableApplicationContext house) throws InterruptedException {
        house.getBean(Keeper.class).stop();
        var store = house.getBean(Store.class);
        var make = new AStanding(house.getBean(Units.class), store, house.getBean(StandingBook.class), SUBJECT);
        var root = make.unit(null);
        var communes = List.of(make.unit(root), make.unit(root), make.unit(root));
        for (var number = 1; number <= WRITERS; number++) {
            var first = number * 1_000_000L;
            Thread.ofPlatform().daemon().start(() -> writeOnAndOn(house, communes, first));
        }
        var fold = house.getBean(Fold.class);
        for (var done = 0; done < FOLDS_BEFORE; ) {
            done += fold.once() > 0 ? 1 : 0;
        }
        store.batch(ALL, () -> {
            while (fold.once() <= 0) {
                Thread.onSpinWait();
            }
            say("inside");
            return sleep();
        });
    }

    private static void writeOnAndOn(ConfigurableApplicationContext house, List<Unit> communes, long first) {
        var store = house.getBean(Store.class);
        var book = house.getBean(StandingBook.class);
        var installation = house.getBean(Installation.class);
        var random = new Random(first);
        for (var item = first; ; item++) {
            var held = new Held(
                    item,
                    communes.get(random.nextInt(communes.size())).node(),
                    1 + random.nextInt(3),
                    0,
                    (short) random.nextInt(6),
                    LocalDate.MAX);
            store.batch(ALL, () -> {
                book.record(SUBJECT, List.of(held), installation.today(), installation.now());
                return true;
            });
            say("kept " + held.item() + " " + held.node() + " " + held.cls());
        }
    }

    private static void check(ConfigurableApplicationContext house) {
        house.getBean(Keeper.class).stop();
        var recount = house.getBean(Recount.class);
        var fold = house.getBean(Fold.class);
        var before = recount.differences().size();
        var waiting = fold.waiting();
        var folded = fold.all();
        say("differ " + before + " waiting " + waiting + " folded " + folded + " then "
                + recount.differences().size());
        house.getBean(Store.class).read(ALL, () -> held(house)).forEach(FoldUntilKilled::say);
        say("checked");
    }

    private static List<String> held(ConfigurableApplicationContext house) {
        return house.getBean(JdbcClient.class)
                .sql("SELECT item, node, class FROM standing.held WHERE subject = 1")
                .query((row, n) -> "kept " + row.getLong("item") + " " + row.getInt("node") + " " + row.getInt("class"))
                .list();
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
