package org.plumbline.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;
import org.plumbline.notice.MailOptions.Security;
import org.plumbline.notice.MailOptions.Server;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Carries one message to the server: plain text, one recipient, an identifier of its own that stays the same. */
@Component
class Postman {

    private static final String SECONDS_10 = "10000";
    private static final String SECONDS_20 = "20000";

    private final MailOptions options;

    Postman(MailOptions options) {
        this.options = options;
    }

    /** A message as it goes out. */
    record Letter(UUID id, MailAddress to, Language language, String subject, String text, String path) {}

    /**
     * What a server said instead of taking a message.
     *
     * @param forGood whether there is no use in trying again
     */
    record Rejected(String words, boolean forGood) {}

    /** Sends a message; gives what stood in the way, or nothing. */
    Optional<Rejected> carry(Letter letter, Instant now) {
        var server = options.server().orElseThrow();
        try {
            var sender = sender(server);
            sender.send(message(sender, server, letter, now));
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(new Rejected(words(e), false));
        } catch (MailException e) {
            return Optional.of(rejected(e));
        }
    }

    private static MimeMessage message(JavaMailSenderImpl sender, Server server, Letter letter, Instant now)
            throws MessagingException {
        var message = new MimeMessage(sender.getSession());
        message.setFrom(new InternetAddress(server.sender().value()));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.to().value()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text() + "\n\n" + server.base() + letter.path() + "\n", StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain(server.sender()) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language().tag()});
        return message;
    }

    private static JavaMailSenderImpl sender(Server server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", SECONDS_10);
        properties.put("mail.smtp.timeout", SECONDS_20);
        properties.put("mail.smtp.writetimeout", SECONDS_20);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        if (server.user() != null) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
            properties.put("mail.smtp.auth", "true");
        }
        return sender;
    }

    /** The recipient is refused for good if the server named it so; everything else may be otherwise later. */
    private static Rejected rejected(MailException e) {
        if (e instanceof MailSendException many) {
            for (var each : many.getMessageExceptions()) {
                var forGood = each instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0;
                return new Rejected(words(each), forGood);
            }
        }
        return new Rejected(words(e), false);
    }

    /** The last and plainest of the causes, in one short line. */
    private static String words(Throwable e) {
        var last = e;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        if (e instanceof MessagingException chain && chain.getNextException() != null) {
            last = chain.getNextException();
        }
        var said = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        var line = said.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300);
    }

    private static String domain(MailAddress address) {
        return address.value().substring(address.value().lastIndexOf('@') + 1);
    }
}
