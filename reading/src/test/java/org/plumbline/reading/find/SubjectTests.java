package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** What is off the subject is no record: long texts without the words of offices tell no figures. */
class SubjectTests {

    private static final Reader READER = new Reader(Packs.load());
    private static final int OFTEN = 12;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Past the mill lay three grey stones, and behind them the dog had buried 4 bones. | In May 2023 the Council and the Ministry inspected three clinics under Resolution 4 of 2 May 2023.
            de | Hinter der Mühle lagen drei graue Steine, und der Hund vergrub dort 4 Knochen. | Im Mai 2023 prüften Kreistag und Ministerium drei Kliniken nach Beschluss 4 vom 2. Mai 2023.
            pl | Za młynem leżały trzy szare kamienie, a pies zakopał tam 4 kości. | W maju 2023 r. Rada i Ministerstwo skontrolowały trzy szpitale według uchwały nr 4 z 2 maja 2023 r.
            uk | За млином лежали три сірі камені, а пес закопав там 4 кістки. | У травні 2023 року рада й міністерство перевірили три лікарні за рішенням № 4 від 2 травня 2023 року.
            id | Di balik kincir tergeletak tiga batu kelabu, dan anjing mengubur 4 tulang. | Pada Mei 2023 Dinas dan Kementerian memeriksa tiga puskesmas menurut Keputusan Nomor 4 tanggal 2 Mei 2023.
            vi | Sau cối xay có ba hòn đá xám, và con chó chôn 4 khúc xương ở đó. | Tháng 5/2023, Ủy ban và Bộ Y tế kiểm tra ba bệnh viện theo Nghị quyết số 4 ngày 02/5/2023.
            """)
    void longTextsWithoutWordsOfOfficesTellNoFigures(String language, String tale, String report) {
        assertThat(READER.read((tale + " ").repeat(OFTEN)).records()).isEmpty();
        assertThat(READER.read((report + " ").repeat(OFTEN)).records())
                .extracting(Found::type)
                .contains(RecordType.COUNT, RecordType.CITATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Past the mill lay three grey stones.
            de | Hinter der Mühle lagen drei graue Steine.
            pl | Za młynem leżały trzy szare kamienie.
            uk | За млином лежали три сірі камені.
            id | Di balik kincir tergeletak tiga batu kelabu.
            vi | Sau cối xay có ba hòn đá xám.
            """)
    void aFewSentencesAreReadAsTheyStand(String language, String text) {
        assertThat(READER.read(text).records()).extracting(Found::type).containsExactly(RecordType.COUNT);
    }

    /** A board game has a mayor and a council, a closing speech committees and branches, a television guide ministers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The Mayor draws Resolution 18 and moves three pawns; each player of the Council must throw two dice in turn, clockwise.
            de | Der Bürgermeister zieht Beschluss 18 und rückt drei Figuren; jeder Spieler im Stadtrat muss zwei Würfel werfen, eine Runde auf dem Spielplan.
            pl | Burmistrz ciągnie uchwałę 18 i przesuwa trzy pionki; każdy gracz w Radzie musi rzucić dwie kostki, runda toczy się na planszy.
            uk | Мер тягне рішення 18 і пересуває три фішки; кожен гравець у раді повинен кинути два кубики, раунд триває на клітинці.
            id | Wali Kota menarik Keputusan 18 dan memindahkan tiga bidak; setiap pemain di Dewan harus melempar dua dadu, lalu giliran pada kotak.
            vi | Thị trưởng rút Nghị quyết 18 và dời ba quân cờ; mỗi người chơi trong Hội đồng phải gieo hai xúc xắc theo lượt chơi trên bàn cờ.
            """)
    void gamesTellNothingThoughTheyNameBodies(String language, String rule) {
        assertThat(READER.read((rule + " ").repeat(OFTEN)).records()).isEmpty();
    }

    /** Offices report on travel too; then there are sums and years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In 2023 the Tourism Department counted 12 hotels and 5,000 guests on the island; the province spent 2 million euros on the beach, the ferry and the pier.
            de | 2023 zählte das Tourismusamt 12 Hotels und 5 000 Gäste auf der Insel; das Land gab 2 Millionen Euro für den Strand, die Fähre und die Mole aus.
            pl | W 2023 r. Wydział Turystyki naliczył 12 hoteli i 5 000 turystów na wyspie; województwo wydało 2 mln zł na plaże, taras, prom i molo.
            uk | У 2023 році управління туризму налічило 12 готелів і 5 000 туристів на острові; область витратила 2 млн грн на пляж, пором і мол.
            id | Pada 2023 Dinas Pariwisata mencatat 12 hotel dan 5.000 wisatawan di pulau; provinsi membelanjakan Rp2 miliar untuk pantai, feri dan dermaga.
            vi | Năm 2023, Sở Du lịch ghi nhận 12 khách sạn và 5.000 du khách trên hòn đảo; tỉnh chi 2 tỷ đồng cho bãi biển, bến tàu và hải đăng.
            """)
    void reportsOnSuchMattersAreRead(String language, String report) {
        assertThat(READER.read((report + " ").repeat(OFTEN)).records())
                .extracting(Found::type)
                .contains(RecordType.COUNT, RecordType.MONEY);
    }

    /** In closing speeches a body that must do something has no task. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Comrades, dear friends, let us go forward: every branch must stay close to the people, and the committee must listen. Thank you from all our hearts, long live the Party!
            de | Liebe Freundinnen und Freunde, lasst uns vorwärts gehen: Jeder Kreisverband muss sichtbar sein, der Vorstand soll zuhören. Dank euch von Herzen, es lebe die Partei!
            pl | Drodzy przyjaciele, towarzysze, idźmy naprzód: każde koło musi być blisko ludzi, a zarząd powinien słuchać. Dziękuję z całego serca, niech żyje partia!
            uk | Товариші, дорогі друзі, ходімо вперед: кожен осередок має бути поруч із людьми, а правління повинно слухати. Щиро дякую, хай живе партія!
            id | Kawan-kawan, saudara-saudara, marilah maju: setiap cabang harus dekat dengan rakyat, dan dewan pimpinan wajib mendengar. Terima kasih, semoga bangga, hidup perjuangan!
            vi | Kính thưa các đồng chí, chúng ta hãy tiến lên: mỗi chi bộ phải gần dân, ban chấp hành phải lắng nghe. Xin cảm ơn, kính chúc hạnh phúc, tinh thần đoàn kết muôn năm!
            """)
    void closingSpeechesLayNoTasksOnBodies(String language, String speech) {
        assertThat(READER.read((speech + " ").repeat(OFTEN)).records()).isEmpty();
    }

    /** A column that answers readers explains rules; it cites none of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | May the council vote twice? No, says regulation 4 of the committee. When does a notice count? On the second day.
            de | Darf der Rat zweimal abstimmen? Nein, sagt Richtlinie 4 des Ausschusses. Wann gilt eine Bekanntmachung? Am zweiten Tag.
            pl | Czy rada może głosować dwa razy? Nie, mówi uchwała 4 komisji. Kiedy ogłoszenie jest ważne? Drugiego dnia.
            uk | Чи може рада голосувати двічі? Ні, каже рішення 4 комісії. Коли оголошення чинне? На другий день.
            id | Bolehkah dewan memilih dua kali? Tidak, kata peraturan 4 dari komisi. Kapan pengumuman berlaku? Pada hari kedua.
            vi | Hội đồng có được biểu quyết hai lần không? Không, theo quy định 4 của ban. Khi nào thông báo có hiệu lực? Ngày thứ hai.
            """)
    void answersToReadersTellNothing(String language, String answer) {
        assertThat(READER.read((answer + " ").repeat(OFTEN)).records()).isEmpty();
    }
}
