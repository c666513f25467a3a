package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

class BodiesTests {

    private static final Packs PACKS = Packs.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; It was the Standing Committee of the Provincial Party Committee that decided. ; Standing Committee of the Provincial Party Committee ; 4
            en ; It asked the Ministry of Finance to act. ; Ministry of Finance ; 5
            vi ; Theo đó, Sở Khoa học và Công nghệ sẽ báo cáo. ; Sở Khoa học và Công nghệ ; 4
            id ; Menurut Dinas Pertanian provinsi itu benar. ; Dinas Pertanian provinsi ; 4
            de ; Das hat der Ständige Ausschuss des Parteikomitees der Provinz Quang Ninh beraten. ; Ständige Ausschuss des Parteikomitees der Provinz Quang Ninh ; 4
            pl ; Tak uznała Regionalna Izba Obrachunkowa w Nadborzu. ; Regionalna Izba Obrachunkowa w Nadborzu ; 4
            uk ; Про це просить обласну військову адміністрацію. ; обласну військову адміністрацію ; 4
            """)
    void wholeName(String language, String sentence, String name, int level) {
        var text = new Text(Source.of(sentence), PACKS, PACKS.find(language).orElseThrow());
        var bodies = Bodies.in(text).all();
        assertThat(bodies).singleElement().satisfies(body -> {
            assertThat(text.words(body.start(), body.end())).isEqualTo(name);
            assertThat(body.level()).isEqualTo(level);
        });
    }
}
