package org.plumbline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void identifiersOfOneProcessStandInTheOrderInWhichTheyWereMade() {
        var made = Stream.generate(Ids::next).limit(20_000).toList();
        assertThat(made).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(made).doesNotHaveDuplicates().allMatch(each -> each.version() == 7 && each.variant() == 2);
    }

    @Test
    void severalAtOnceNeverMakeTheSame() {
        var made = Stream.generate(() -> 0)
                .limit(20_000)
                .parallel()
                .map(n -> Ids.next())
                .toList();
        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatIsWrittenInFullIsRead() {
        assertThat(Ids.find("1-1-1-1-1")).isEmpty();
        assertThat(List.of(Ids.next().toString()))
                .allMatch(each -> Ids.find(each).isPresent());
    }
}
