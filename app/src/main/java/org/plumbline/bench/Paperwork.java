package org.plumbline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;

/**
 * Two hundred directives with clauses: three to every commune, some sixty to every province, the others from provinces to
 * their communes, one of each carrying out the first. One of the three is answered by most communes.
 */
final class Paperwork {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 8, 1);
    private static final int DIRECTIVES = 200;
    private static final int TO_COMMUNES = 3;
    private static final int TO_PROVINCES = 60;
    private static final int ANSWERED_BY_PROVINCES = 10;
    private static final int CLAUSES = 12;
    private static final int AT_A_TIME = 250;

    private final Store store;
    private final Directives directives;
    private final Responses responses;
    private final Country country;

    Paperwork(ThrowAway house, Country country) {
        this.store = house.bean(Store.class);
        this.directives = house.bean(Directives.class);
        this.responses = house.bean(Responses.class);
        this.country = country;
    }

    /** The directive that goes to every commune and is answered by most. */
    UUID toAll() {
        return directive(0);
    }

    int size() {
        return DIRECTIVES;
    }

    void write() {
        inBatches(IntStream.range(0, DIRECTIVES).boxed().toList(), 20, this::register);
        inBatches(
                IntStream.range(0, country.communes.size()).boxed().toList(),
                AT_A_TIME,
                i -> answer(0, country.communes, i));
        for (var n = 0; n < ANSWERED_BY_PROVINCES; n++) {
            var number = TO_COMMUNES + n;
            inBatches(
                    IntStream.range(0, country.provinces.size()).boxed().toList(),
                    AT_A_TIME,
                    i -> answer(number, country.provinces, i));
        }
    }

    private void register(int number) {
        var byProvince = number - TO_COMMUNES - TO_PROVINCES;
        var issuer = byProvince < 0 ? country.root : country.provinces.get(byProvince % country.provinces.size());
        var carriesOut = byProvince >= 0 && byProvince < country.provinces.size();
        var title = Wording.of("vi", "Về việc thực hiện nhiệm vụ số " + number + " của chương trình phát triển");
        var head = Head.of((number + 1) + (byProvince < 0 ? "-NQ/TW" : "-CTr/TU"), issuer, issued(number), title)
                .inTerm("2025-2030");
        directives.register(
                ALL,
                new RegisterDirective(
                        directive(number),
                        head,
                        clauses(number, carriesOut),
                        carriesOut ? List.of(new Link(RelationKind.CONCRETISES, toAll(), null)) : List.of(),
                        List.of(addressee(number, byProvince < 0 ? country.root : issuer)),
                        Set.of()));
    }

    private static Addressee addressee(int number, UUID within) {
        var toProvinces = number >= TO_COMMUNES && number < TO_COMMUNES + TO_PROVINCES;
        return Addressee.tier(
                Country.id(8_000_000 + number),
                toProvinces ? 2 : Country.COMMUNE,
                within,
                issued(number).plusDays(60));
    }

    private List<ClauseText> clauses(int number, boolean carriesOut) {
        var clauses = new ArrayList<ClauseText>();
        for (var i = 1; i <= CLAUSES; i++) {
            var text = Wording.of("vi", "Nhiệm vụ " + i + ": tổ chức thực hiện đầy đủ và báo cáo kết quả hằng năm.");
            var clause = ClauseText.of(clause(number, i), String.valueOf(i), ClauseKind.TASK, i > 2, text);
            var led = i % 3 == 0 ? clause : clause.ledBy(country.provinces.get(i));
            clauses.add(carriesOut && i > 2 && i < 8 ? led.from(clause(0, i)) : led);
        }
        return clauses;
    }

    /** Nine of ten received it, seven of ten took it up, one of them as not concerning it. */
    private void answer(int number, List<UUID> units, int i) {
        var day = issued(number).plusDays(1 + i % 40);
        if (i % 10 < 9) {
            responses.receive(ALL, new ReceiveDirective(directive(number), units.get(i), day));
        }
        if (i % 10 < 7) {
            var concerned = i % 10 > 0;
            responses.answer(
                    ALL,
                    new AnswerDirective(
                            directive(number),
                            units.get(i),
                            concerned ? AnswerKind.UNDER_UPPER : AnswerKind.NOT_CONCERNED,
                            null,
                            concerned ? null : "No such work in this unit",
                            day.plusDays(10)));
        }
    }

    private void inBatches(List<Integer> numbers, int size, java.util.function.IntConsumer work) {
        for (var from = 0; from < numbers.size(); from += size) {
            var batch = numbers.subList(from, Math.min(from + size, numbers.size()));
            store.batch(ALL, () -> {
                batch.forEach(work::accept);
                return true;
            });
        }
    }

    private static LocalDate issued(int number) {
        return FIRST_DAY.plusDays(number);
    }

    private static UUID directive(int number) {
        return Country.id(5_000_000 + number);
    }

    private static UUID clause(int number, int clause) {
        return Country.id(6_000_000 + number * 100L + clause);
    }
}
