-- Traits are of defined kinds, and seats and categories are defined words: data of the installation, with names in the
-- reader's language. What stood before keeps its code; a code without definition is shown as it is.
CREATE TABLE organisation.trait_kind (
    code        text PRIMARY KEY,
    name        jsonb NOT NULL,
    shape       text NOT NULL CHECK (shape IN ('NUMBER', 'SHARE', 'YES_NO', 'CHOICE', 'TEXT')),
    measure     jsonb,
    decimals    smallint NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 6),
    choices     jsonb NOT NULL DEFAULT '[]',
    rank        smallint NOT NULL,
    offered     boolean NOT NULL DEFAULT true,
    row_version int NOT NULL DEFAULT 1
);

CREATE TABLE organisation.word (
    list        text NOT NULL CHECK (list IN ('SEAT', 'STUDY_CATEGORY')),
    code        text NOT NULL,
    name        jsonb NOT NULL,
    rank        smallint NOT NULL,
    offered     boolean NOT NULL DEFAULT true,
    row_version int NOT NULL DEFAULT 1,
    PRIMARY KEY (list, code)
);

-- A seat may be one of the installation's own, or be typed.
ALTER TABLE organisation.body_member DROP CONSTRAINT body_member_role_check;

INSERT INTO organisation.trait_kind (code, name, shape, measure, decimals, choices, rank) VALUES
('terrain', '{"language":"en","original":"Terrain","translations":{"vi":"Địa hình","id":"Bentang alam","de":"Gelände","pl":"Ukształtowanie terenu","uk":"Рельєф"}}', 'CHOICE', NULL, 0, '[{"code":"mountain","name":{"language":"en","original":"Mountain","translations":{"vi":"Miền núi","id":"Pegunungan","de":"Gebirge","pl":"Góry","uk":"Гори"}}},{"code":"highland","name":{"language":"en","original":"Highland","translations":{"vi":"Vùng cao","id":"Dataran tinggi","de":"Hochland","pl":"Wyżyna","uk":"Високогір’я"}}},{"code":"midland","name":{"language":"en","original":"Midland","translations":{"vi":"Trung du","id":"Dataran menengah","de":"Hügelland","pl":"Pogórze","uk":"Передгір’я"}}},{"code":"lowland","name":{"language":"en","original":"Lowland","translations":{"vi":"Đồng bằng","id":"Dataran rendah","de":"Tiefland","pl":"Nizina","uk":"Низовина"}}},{"code":"coast","name":{"language":"en","original":"Coast","translations":{"vi":"Ven biển","id":"Pesisir","de":"Küste","pl":"Wybrzeże","uk":"Узбережжя"}}},{"code":"island","name":{"language":"en","original":"Island","translations":{"vi":"Hải đảo","id":"Kepulauan","de":"Insel","pl":"Wyspa","uk":"Острів"}}},{"code":"urban","name":{"language":"en","original":"Urban","translations":{"vi":"Đô thị","id":"Perkotaan","de":"Stadt","pl":"Miasto","uk":"Місто"}}}]', 10),
('border', '{"language":"en","original":"On the border","translations":{"vi":"Biên giới","id":"Di perbatasan","de":"Grenzlage","pl":"Położenie przygraniczne","uk":"Прикордонне розташування"}}', 'YES_NO', NULL, 0, '[]', 20),
('minority_share', '{"language":"en","original":"Share of minorities","translations":{"vi":"Tỷ lệ người dân tộc thiểu số","id":"Bagian kelompok minoritas","de":"Anteil der Minderheiten","pl":"Udział mniejszości","uk":"Частка меншин"}}', 'SHARE', NULL, 2, '[]', 30),
('population', '{"language":"en","original":"Population","translations":{"vi":"Dân số","id":"Jumlah penduduk","de":"Einwohnerzahl","pl":"Liczba ludności","uk":"Чисельність населення"}}', 'NUMBER', NULL, 0, '[]', 40),
('area', '{"language":"en","original":"Area","translations":{"vi":"Diện tích","id":"Luas wilayah","de":"Fläche","pl":"Powierzchnia","uk":"Площа"}}', 'NUMBER', '{"language":"en","original":"km²","translations":{"vi":"km²","id":"km²","de":"km²","pl":"km²","uk":"км²"}}', 2, '[]', 50);

INSERT INTO organisation.word (list, code, name, rank) VALUES
('SEAT', 'HEAD', '{"language":"en","original":"Head","translations":{"vi":"Cấp trưởng","id":"Ketua","de":"Vorsitz","pl":"Przewodniczący","uk":"Керівник"}}', 10),
('SEAT', 'STANDING_DEPUTY', '{"language":"en","original":"Standing deputy head","translations":{"vi":"Cấp phó thường trực","id":"Wakil ketua tetap","de":"Ständiger stellvertretender Vorsitz","pl":"Stały zastępca przewodniczącego","uk":"Постійний заступник керівника"}}', 20),
('SEAT', 'DEPUTY', '{"language":"en","original":"Deputy head","translations":{"vi":"Cấp phó","id":"Wakil ketua","de":"Stellvertretender Vorsitz","pl":"Zastępca przewodniczącego","uk":"Заступник керівника"}}', 30),
('SEAT', 'STANDING_MEMBER', '{"language":"en","original":"Standing member","translations":{"vi":"Ủy viên thường trực","id":"Anggota tetap","de":"Ständiges Mitglied","pl":"Stały członek","uk":"Постійний член"}}', 40),
('SEAT', 'MEMBER', '{"language":"en","original":"Member","translations":{"vi":"Thành viên","id":"Anggota","de":"Mitglied","pl":"Członek","uk":"Член"}}', 50),
('SEAT', 'SECRETARY', '{"language":"en","original":"Secretary","translations":{"vi":"Thư ký","id":"Sekretaris","de":"Sekretär","pl":"Sekretarz","uk":"Секретар"}}', 60),
('STUDY_CATEGORY', 'committee_members', '{"language":"en","original":"Committee members","translations":{"vi":"Cấp ủy viên","id":"Anggota komite","de":"Mitglieder des Komitees","pl":"Członkowie komitetu","uk":"Члени комітету"}}', 10),
('STUDY_CATEGORY', 'officials', '{"language":"en","original":"Officials","translations":{"vi":"Cán bộ, công chức","id":"Pejabat dan pegawai","de":"Bedienstete","pl":"Urzędnicy","uk":"Посадовці"}}', 20),
('STUDY_CATEGORY', 'party_members', '{"language":"en","original":"Party members","translations":{"vi":"Đảng viên","id":"Anggota partai","de":"Parteimitglieder","pl":"Członkowie partii","uk":"Члени партії"}}', 30),
('STUDY_CATEGORY', 'association_members', '{"language":"en","original":"Members of associations","translations":{"vi":"Đoàn viên, hội viên","id":"Anggota organisasi","de":"Mitglieder der Verbände","pl":"Członkowie organizacji","uk":"Члени об’єднань"}}', 40),
('STUDY_CATEGORY', 'guests', '{"language":"en","original":"Invited guests","translations":{"vi":"Khách mời","id":"Undangan","de":"Gäste","pl":"Zaproszeni goście","uk":"Запрошені"}}', 50);

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['trait_kind', 'word'] LOOP
        EXECUTE format('ALTER TABLE organisation.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE organisation.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON organisation.%I USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON organisation.trait_kind, organisation.word TO plumbline_app;
