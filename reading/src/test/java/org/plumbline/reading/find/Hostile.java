package org.plumbline.reading.find;

import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts that try to stop a reader: each of about the length that is asked for. */
enum Hostile {
    BYTES(size -> decoded(size, 256)),
    CONTROL_CHARACTERS(size -> decoded(size, 48)),
    CODE_POINTS(Hostile::codePoints),
    ONE_NUMBER("7"::repeat),
    NUMBER_WITH_MARKS(size -> "1.".repeat(size / 2)),
    NUMBERS(size -> "12 345 ".repeat(size / 7)),
    NUMBER_WORDS(size -> "hai mươi hundred dreiundzwanzig ".repeat(size / 32)),
    JOINED_NUMBER(size -> "zwei" + "hundert".repeat(size / 7)),
    ONE_WORD("ạ"::repeat),
    ONE_LINE(size -> "Ủy ban phải báo cáo 17 of 21 targets z dnia 5 maja ".repeat(size / 51)),
    WITHOUT_STOPS(size -> "the Council must by 5 May 2027 of the Government and ".repeat(size / 53)),
    BRACKETS(size -> "(".repeat(size / 2) + ")".repeat(size / 2)),
    QUOTES("\"«„"::repeat),
    BULLETS(size -> "- 5\n".repeat(size / 4)),
    BLANK_LINES("\n \n"::repeat),
    DOCUMENTS(size -> "Resolution No. 5, 6, ".repeat(size / 21)),
    SLASHES(size -> "1/2-3/".repeat(size / 6)),
    TABLE(size -> "| 1 | Sở Y tế | 30/6/2026 | 5 % |\n".repeat(size / 34)),
    MARKS("a\u0301\u0302\u0323"::repeat),
    ENTITIES("&#x41;&amp;&"::repeat),
    AMPERSANDS("&"::repeat),
    CHANGES(size -> "from 1 % to 2 % ".repeat(size / 16)),
    BODIES(size -> "Ministry of Finance of the Department of ".repeat(size / 41)),
    CAPITALS(size -> "Aa Bb ".repeat(size / 6));

    @SuppressWarnings("ImmutableEnumChecker")
    private final IntFunction<String> maker;

    Hostile(IntFunction<String> maker) {
        this.maker = maker;
    }

    String of(int size) {
        var text = maker.apply(size);
        return text.length() > size ? text.substring(0, size) : text;
    }

    private static String decoded(int size, int most) {
        var bytes = new byte[size];
        var random = new Random(size);
        for (int at = 0; at < size; at++) {
            bytes[at] = (byte) random.nextInt(most);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Any characters, halves of pairs among them. */
    private static String codePoints(int size) {
        var random = new Random(size);
        var all = new StringBuilder();
        while (all.length() < size) {
            if (random.nextInt(20) == 0) {
                all.append((char) (0xD800 + random.nextInt(0x800)));
            } else {
                all.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x11_0000));
            }
        }
        return all.toString();
    }
}
