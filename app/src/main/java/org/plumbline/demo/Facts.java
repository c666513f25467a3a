package org.plumbline.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;

/** The facts files of one body: {@code demo/<body>/<name>.csv}. A file that is not there holds no facts. */
final class Facts {

    private final String body;

    Facts(String body) {
        this.body = body;
    }

    String body() {
        return body;
    }

    /** The lines of a file, in their order. */
    List<Row> rows(String name) {
        var file = name + ".csv";
        try (var in = Facts.class.getResourceAsStream("/demo/" + body + "/" + file)) {
            if (in == null) {
                return List.of();
            }
            var rows = new ArrayList<Row>();
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (var record : parser) {
                    rows.add(new Row(file, parser.getCurrentLineNumber(), record.toMap()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as its office wrote it: {@code demo/<body>/<name>.txt}. */
    String text(String name) {
        try (var in = Objects.requireNonNull(Facts.class.getResourceAsStream("/demo/" + body + "/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings such as an installation's own words. */
    Properties properties(String name) {
        var properties = new Properties();
        try (var in = Facts.class.getResourceAsStream("/demo/" + body + "/" + name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
