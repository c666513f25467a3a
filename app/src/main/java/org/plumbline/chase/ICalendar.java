package org.plumbline.chase;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days as a file for calendars (RFC 5545): one all-day event for each, which takes nobody's time. */
public final class ICalendar {

    /** RFC 5545, 3.1: lines should not be longer than 75 octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    private ICalendar() {}

    /**
     * The file's bytes.
     *
     * @param base the address under which the reader opens the installation; it tells its events from another's
     */
    public static byte[] of(String name, List<Agenda.Entry> entries, String base, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Plumbline//Plumbline//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(each -> calendar.add(event(each, base, now)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Agenda.Entry entry, String base, Instant now) {
        var event = new VEvent(false);
        var date = new ParameterList(List.of(Value.DATE));
        event.add(new Uid(entry.mark() + "@" + URI.create(base).getHost()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(date, entry.day()));
        event.add(new DtEnd<>(date, entry.day().plusDays(1)));
        event.add(new Summary(entry.title()));
        if (!entry.about().isBlank()) {
            event.add(new Description(entry.about()));
        }
        event.add(new Url(URI.create(base + entry.path())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Folds by octets and never inside a character; the library counts characters, of which many take two or three. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 60);
        for (var line : text.split("\r\n")) {
            var octets = 0;
            for (var at = 0; at < line.length(); ) {
                var sign = line.codePointAt(at);
                var size = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(sign);
                octets += size;
                at += Character.charCount(sign);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
