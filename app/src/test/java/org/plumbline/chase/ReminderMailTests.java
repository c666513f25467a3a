package org.plumbline.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineApplication;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangePost;
import org.plumbline.organisation.Posts;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.reporting.ReturnSamples;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.FixedClock;
import org.plumbline.testing.FixedViewers;
import org.plumbline.testing.TestStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation with a mail server: who is reminded, and for whom something falls due, finds one message in the office's box. */
class ReminderMailTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static ConfigurableApplicationContext here;

    private AChase.Case set;
    private String box;

    @BeforeAll
    static void anInstallationWithAMailServer() {
        SERVER.start();
        here = new SpringApplicationBuilder(PlumblineApplication.class, FixedClock.class, FixedViewers.class)
                .initializers(new TestStore())
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "plumbline.mail.host=127.0.0.1",
                        "plumbline.mail.port=" + SERVER.getSmtp().getPort(),
                        "plumbline.mail.security=none",
                        "plumbline.mail.sender=plumbline@office.example",
                        "plumbline.mail.base=http://plumbline.office.example")
                .run();
    }

    @AfterAll
    static void end() {
        here.close();
        SERVER.stop();
    }

    @BeforeEach
    void aChase() {
        set = bean(AChase.class).fresh();
        box = "n1-" + Ids.next().toString().substring(24) + "@north.example";
        bean(AChase.class).address(set.n1(), box);
    }

    @Test
    void oneMessageForARoundOfReminders() throws Exception {
        bean(ChaseList.class).remind(set.set().office(), Filter.none(), null, false);
        var message = only(box);
        assertThat(message.getSubject()).isEqualTo("Reminder: 4 things are owed");
        assertThat(text(message))
                .startsWith("Office of north reminds you of:\n\n- ")
                .contains("14 days late.", "10 days late.", "by 20 March 2025", "was sent back on 11 March 2025")
                .endsWith("http://plumbline.office.example/");
        bean(ChaseList.class).remind(set.set().office(), Filter.none(), null, false);
        bean(ChaseList.class)
                .remind(set.set().office(), Filter.none(), java.util.Set.of("assignment:" + set.soon()), true);
        var second = waitFor(box, 2)[1];
        assertThat(second.getSubject()).isEqualTo("Reminder: Sign every paper digitally");
        assertThat(text(second)).endsWith("http://plumbline.office.example/assignments/" + set.soon());
    }

    @Test
    void aReminderOfAReturnNamesItsPeriod() throws Exception {
        var sample = bean(ReturnSamples.class).round(set.n1());
        var key = "return:" + sample.get("round") + ":" + set.n1();
        bean(ChaseList.class).remind(set.set().office(), Filter.none(), java.util.Set.of(key), false);
        var message = only(box);
        assertThat(message.getSubject()).startsWith("Reminder: Sample report, ").contains("2024");
        assertThat(text(message))
                .contains("85 days late.")
                .endsWith("/rounds/" + sample.get("round") + "/units/" + set.n1());
    }

    @Test
    void reachesThePostThatCarriesItOutBeforeTheOffice() throws Exception {
        var post = "chair-" + Ids.next().toString().substring(24) + "@north.example";
        bean(Posts.class).change(Scope.programme(), new ChangePost(set.set().post(), null, post));
        bean(ChaseList.class)
                .remind(set.set().office(), Filter.none(), java.util.Set.of("assignment:" + set.overdue()), false);
        only(post);
        assertThat(in(box)).isEmpty();
    }

    @Test
    void aReminderFromTheDirectivesPageIsWrittenToo() throws Exception {
        bean(Responses.class)
                .remind(set.set().office(), new RemindUnits(Ids.next(), set.document(), List.of(set.n1())));
        assertThat(only(box).getSubject()).startsWith("Reminder: answer to ");
    }

    @Test
    void speaksTheLanguageOfTheInstallationWhereNobodySits() throws Exception {
        bean(Installation.class).set(Map.of("language", "vi"));
        try {
            bean(ChaseList.class)
                    .remind(set.set().office(), Filter.none(), java.util.Set.of("assignment:" + set.soon()), false);
            var message = only(box);
            assertThat(message.getSubject()).isEqualTo("Nhắc việc: Sign every paper digitally");
            assertThat(message.getHeader("Content-Language", null)).isEqualTo("vi");
        } finally {
            bean(Installation.class).set(Map.of("language", "en"));
        }
    }

    @Test
    void nothingIsWrittenOfWhatWasNotDone() {
        var office = set.set().office();
        assertThatThrownBy(() -> bean(Store.class).batch(office, () -> {
                    bean(ChaseList.class).remind(office, Filter.none(), null, false);
                    throw new Refused("some.code");
                }))
                .isInstanceOf(Refused.class);
        assertThat(bean(ChaseList.class).all(office, Filter.none())).noneMatch(Owes::remindedToday);
        assertThat(in(box)).isEmpty();
    }

    /** Due on Thursday, in four working days: announced once; with more time it is announced anew for the new day. */
    @Test
    void whatFallsDueIsWrittenOnceForEachStep() throws Exception {
        var due = bean(DueNotices.class);
        due.write();
        var message = Arrays.stream(waitFor(box, 1))
                .filter(each -> subject(each).startsWith("Due in 4 working days"))
                .toList();
        assertThat(message).hasSize(1);
        assertThat(due.write()).as("said already").isZero();
        var work = bean(Work.class);
        var wish = Ids.next();
        work.askMoreTime(
                set.set().district(),
                new AskMoreTime(wish, set.soon(), LocalDate.of(2025, 3, 21), "Flood", AChase.TODAY));
        work.decideMoreTime(set.set().office(), new DecideMoreTime(wish, set.soon(), true, null, null, AChase.TODAY));
        assertThat(due.write()).as("another day, another clock").isEqualTo(1);
        var lately = bean(AChase.class).issued(set.set(), LocalDate.of(2025, 3, 14));
        assertThat(due.write()).as("became late yesterday").isEqualTo(1);
        assertThat(Arrays.stream(waitFor(box, 3)).map(ReminderMailTests::subject))
                .contains("Late since 14 March 2025: Sign every paper digitally")
                .doesNotContain("Late since 5 March 2025: Sign every paper digitally");
        assertThat(lately).isNotNull();
    }

    private static MimeMessage only(String box) throws Exception {
        var all = waitFor(box, 1);
        assertThat(all).hasSize(1);
        return all[0];
    }

    private static MimeMessage[] waitFor(String box, int n) throws Exception {
        CompletableFuture.runAsync(() -> {
                    while (in(box).length < n) {
                        Thread.onSpinWait();
                        pause();
                    }
                })
                .get(60, TimeUnit.SECONDS);
        return in(box);
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    private static MimeMessage[] in(String box) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(each -> recipient(each).equals(box))
                .toArray(MimeMessage[]::new);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString().replace("\r\n", "\n").strip();
    }

    private static <T> T bean(Class<T> type) {
        return here.getBean(type);
    }
}
