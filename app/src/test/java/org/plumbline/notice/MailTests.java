package org.plumbline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedClock;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Notices through a real mail server: what arrives, how often, and what becomes of that which does not. */
@DatabaseTest
class MailTests {

    private static final Scope ALL = FixedViewers.everything();
    private static final Instant NOW = FixedClock.NOW;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        store.batch(
                Scope.programme(),
                () -> sql.sql("UPDATE notice.outbox SET sent = :now WHERE sent IS NULL")
                        .param("now", Store.timestamp(NOW))
                        .update());
        store.batch(
                Scope.programme(),
                () -> sql.sql("UPDATE notice.outbox SET given_up = NULL, problem = NULL")
                        .update());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void arrivesInPlainTextWithSubjectLinkAndLanguage() throws Exception {
        var house = house(options(server.getSmtp().getPort()));
        house.notices.put(ALL, List.of(notice("a", "Nhắc việc: Kế hoạch ký số đến hạn ngày 1 tháng 4 năm 2025")));
        assertThat(house.outbox.empty(NOW)).isEqualTo(1);
        var message = received(1)[0];
        assertThat(message.getSubject()).isEqualTo("Nhắc việc: Kế hoạch ký số đến hạn ngày 1 tháng 4 năm 2025");
        assertThat(message.getFrom()[0]).hasToString("plumbline@office.example");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("Đồng bằng, łąka, Україна\n\nhttps://plumbline.office.example/chase?late=yes");
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("vi");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getMessageID()).endsWith("@office.example>");
    }

    @Test
    void isSentOnceHoweverOftenItIsAskedFor() {
        var house = house(options(server.getSmtp().getPort()));
        var notice = notice("b" + Ids.next(), "Once");
        assertThat(house.notices.put(ALL, List.of(notice, notice))).isEqualTo(1);
        assertThat(house.notices.put(ALL, List.of(notice))).isZero();
        assertThat(house.outbox.empty(NOW)).isEqualTo(1);
        assertThat(house.outbox.empty(NOW.plus(Duration.ofDays(9)))).isZero();
        received(1);
    }

    /** The process ended after the server took the message and before that was written down: one more, with the same name. */
    @Test
    void bearsTheSameNameIfItHadToBeSentAgain() throws Exception {
        var house = house(options(server.getSmtp().getPort()));
        var mark = "c" + Ids.next();
        house.notices.put(ALL, List.of(notice(mark, "Twice")));
        house.outbox.empty(NOW);
        store.batch(
                Scope.programme(),
                () -> sql.sql("UPDATE notice.outbox SET sent = NULL WHERE mark = :mark")
                        .param("mark", mark)
                        .update());
        assertThat(house.outbox.empty(NOW)).as("not before its pause is over").isZero();
        assertThat(house.outbox.empty(NOW.plus(Duration.ofMinutes(2)))).isEqualTo(1);
        var both = received(2);
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
    }

    @Test
    void isKeptInTheTransactionOfItsDeed() {
        var house = house(options(server.getSmtp().getPort()));
        assertThatThrownBy(() -> store.batch(ALL, () -> {
                    house.notices.put(ALL, List.of(notice("d" + Ids.next(), "Never")));
                    throw new Refused("some.code");
                }))
                .isInstanceOf(Refused.class);
        assertThat(house.outbox.empty(NOW)).isZero();
    }

    @Test
    void isWrittenByWhoeverMayDoTheDeedAndReadByAdministratorsOnly() {
        var house = house(options(server.getSmtp().getPort()));
        var clerk = new Scope(Ids.next(), null, "Clerk", List.of(), false, List.of());
        assertThat(house.notices.put(clerk, List.of(notice("e" + Ids.next(), "From a clerk"))))
                .isEqualTo(1);
        assertThat(store.read(
                        clerk,
                        () -> sql.sql("SELECT count(*) FROM notice.outbox")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> house.notices.standing(clerk)).isInstanceOf(org.plumbline.kernel.NotAllowed.class);
        assertThat(house.outbox.empty(NOW)).isEqualTo(1);
    }

    @Test
    void isTriedLaterAndLaterAndGivenUpInTheEndWithTheServersWords() {
        var port = server.getSmtp().getPort();
        server.stop();
        var house = house(options(port));
        house.notices.put(ALL, List.of(notice("f" + Ids.next(), "Nobody listens")));
        house.outbox.empty(NOW);
        house.outbox.empty(NOW);
        var stuck = house.notices.standing(ALL).stuck().getFirst();
        assertThat(stuck.tries()).isEqualTo(1);
        assertThat(stuck.givenUp()).isNull();
        assertThat(stuck.problem()).isNotBlank();
        for (var hour = 1; hour < 80; hour++) {
            house.outbox.empty(NOW.plus(Duration.ofHours(hour)));
        }
        stuck = house.notices.standing(ALL).stuck().getFirst();
        assertThat(stuck.tries()).isEqualTo(8);
        assertThat(stuck.givenUp()).isNotNull();

        var revived = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        revived.start();
        try {
            var again = house(options(revived.getSmtp().getPort()));
            again.notices.tryAgain(ALL, stuck.id());
            assertThat(again.outbox.empty(NOW)).isEqualTo(1);
            assertThat(revived.getReceivedMessages()).hasSize(1);
            assertThat(again.notices.standing(ALL).stuck()).isEmpty();
        } finally {
            revived.stop();
        }
    }

    @Test
    void signsInWithTheNameAndPasswordItWasGiven() {
        server.setUser("plumbline", "secret");
        var known = options(server.getSmtp().getPort())
                .withProperty("plumbline.mail.user", "plumbline")
                .withProperty("plumbline.mail.password", "secret");
        house(known).notices.trial(ALL, "office@north.example", Language.EN, "Trial", "Text");
        received(1);
        known.setProperty("plumbline.mail.password", "wrong");
        assertThatThrownBy(() -> house(known).notices.trial(ALL, "office@north.example", Language.EN, "Trial", "Text"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo("notice.trial-rejected"));
    }

    @Test
    void saysNothingToAServerThatCannotSecureTheLine() {
        for (var security : List.of("starttls", "tls")) {
            var options = options(server.getSmtp().getPort()).withProperty("plumbline.mail.security", security);
            assertThatThrownBy(() ->
                            house(options).notices.trial(ALL, "office@north.example", Language.EN, "Trial", "Text"))
                    .isInstanceOf(Refused.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void writesNothingDownWithoutAServer() {
        var house = house(new MockEnvironment());
        assertThat(house.notices.areSent()).isFalse();
        assertThat(house.notices.put(ALL, List.of(notice("g" + Ids.next(), "Off"))))
                .isZero();
        assertThatThrownBy(() -> house.notices.trial(ALL, "office@north.example", Language.EN, "Trial", "Text"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void noSubjectAndNoAddressBringsAHeaderOfItsOwn() throws Exception {
        var house = house(options(server.getSmtp().getPort()));
        house.notices.put(ALL, List.of(notice("h" + Ids.next(), "Plan\r\nBcc: all@other.example\n\nText")));
        house.outbox.empty(NOW);
        var message = received(1)[0];
        assertThat(message.getSubject()).isEqualTo("Plan Bcc: all@other.example Text");
        assertThat(message.getHeader("Bcc")).isNull();
        for (var wrong : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example,c@d.example",
                "Name <a@b.example>",
                "a b@c.example",
                "@c.example",
                "a@",
                "a@-c.example",
                "a@c..example",
                "x".repeat(65) + "@c.example")) {
            assertThat(MailAddress.find(wrong)).as(wrong).isEmpty();
        }
        assertThat(MailAddress.find(" van-phong@xã-hoành-mô.example "))
                .hasValueSatisfying(each -> assertThat(each.value()).startsWith("van-phong@xn--"));
    }

    @Test
    void anOptionThatDoesNotFitStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> new MailOptions(options(25).withProperty("plumbline.mail.sender", "nobody")))
                .hasMessageContaining("plumbline.mail.sender")
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> new MailOptions(options(25).withProperty("plumbline.mail.base", "plumbline")))
                .hasMessageContaining("plumbline.mail.base");
        assertThatThrownBy(() -> new MailOptions(options(25).withProperty("plumbline.mail.security", "some")))
                .hasMessageContaining("starttls, tls or none");
        assertThatThrownBy(() -> new MailOptions(options(0))).hasMessageContaining("plumbline.mail.port");
    }

    private record House(Notices notices, Outbox outbox) {}

    private House house(MockEnvironment environment) {
        var options = new MailOptions(environment);
        var postman = new Postman(options);
        var clock = java.time.Clock.fixed(NOW, java.time.ZoneOffset.UTC);
        return new House(new Notices(store, sql, options, postman, clock), new Outbox(store, sql, postman));
    }

    private static MockEnvironment options(int port) {
        return new MockEnvironment()
                .withProperty("plumbline.mail.host", "127.0.0.1")
                .withProperty("plumbline.mail.port", String.valueOf(port))
                .withProperty("plumbline.mail.security", "none")
                .withProperty("plumbline.mail.sender", "plumbline@office.example")
                .withProperty("plumbline.mail.base", "https://plumbline.office.example/");
    }

    private static Notice notice(String mark, String subject) {
        return new Notice(
                mark,
                new MailAddress("office@north.example"),
                Language.VI,
                subject,
                "Đồng bằng, łąka, Україна",
                "/chase?late=yes");
    }

    private MimeMessage[] received(int n) {
        assertThat(server.getReceivedMessages()).hasSize(n);
        return server.getReceivedMessages();
    }
}
