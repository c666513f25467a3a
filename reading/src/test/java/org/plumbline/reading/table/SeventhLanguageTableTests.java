package org.plumbline.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.pack.Packs;

/** That the headings of tables come from a pack of the office's own as well. */
class SeventhLanguageTableTests {

    private static final TableReader READER = new TableReader(Packs.load(Path.of("../examples/languages/es")));

    @Test
    void anAnnexInSpanishBecomesAssignments() {
        var text = "N.º | Actuación | Entidad responsable | Colaboran | Plazo | Entregable\n"
                + "1 | Revisar el padrón | Oficina de Estadística | Ayuntamientos | 30 de junio de 2025 | Informe\n"
                + "2 | Publicar los datos | Servicio de Prensa |  | 1.º de julio de 2025 |  \n";
        var read = READER.read(TextTables.of(text).getFirst(), null);

        assertThat(read.kind()).isEqualTo(TableKind.ASSIGNMENTS);
        assertThat(read.assignments()).extracting(one -> one.due()).containsExactly("2025-06-30", "2025-07-01");
        assertThat(read.assignments().getFirst().lead().text()).isEqualTo("Oficina de Estadística");
    }

    @Test
    void anAnnexInSpanishBecomesTargets() {
        var text = "N.º | Indicador | Unidad de medida | Línea base 2024 | Meta 2025\n"
                + "1 | Cobertura | % | 90 | al menos 95,5\n"
                + "2 | Pérdidas | % | 20 | no superior a 18\n";

        var read = READER.read(TextTables.of(text).getFirst(), null);
        assertThat(read.kind()).isEqualTo(TableKind.TARGETS);
        assertThat(read.targets())
                .extracting(one -> one.baseline().year() + " " + one.baseline().value() + ", "
                        + one.goals().getFirst().year() + " "
                        + one.goals().getFirst().comparator() + " "
                        + one.goals().getFirst().value())
                .containsExactly("2024 90, 2025 >= 95.5", "2024 20, 2025 <= 18");
    }
}
