package uk.alongside.projects;

import static uk.alongside.projects.PackExamples.aPack;
import static uk.alongside.projects.PackExamples.bomb;
import static uk.alongside.projects.PackExamples.changed;
import static uk.alongside.projects.PackExamples.utf8;
import static uk.alongside.projects.PackExamples.with;
import static uk.alongside.projects.PackExamples.without;
import static uk.alongside.projects.PackExamples.zipOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ways in which a pack can be bad, each with where the fault must be found and a word its sentence must have. */
record BadPack(String name, byte[] zip, String file, int line, String column, String word) {

    static final String KEY = "lighthouse";

    static Stream<BadPack> all() {
        return Stream.of(envelopes(), encodings(), headers(), projects(), themes(), schools(), workPlans())
                .flatMap(List::stream);
    }

    private static List<BadPack> envelopes() {
        var good = zipOf(aPack(KEY));
        return List.of(
                new BadPack("nothing at all", new byte[0], "", 0, "", "empty"),
                new BadPack("words instead of a zip", utf8("key,name\n"), "", 0, "", "not a zip file"),
                new BadPack("half a zip", Arrays.copyOf(good, good.length / 2), "", 0, "", "cut short"),
                new BadPack("an empty zip", zipOf(new LinkedHashMap<>()), "", 0, "", "no files"),
                new BadPack("too large a file", new byte[PackZip.LARGEST_ZIP + 1], "", 0, "", "10 MB"),
                new BadPack("a zip bomb", bomb("ratings.csv", 200_000_000), "ratings.csv", 0, "", "10 MB"),
                new BadPack("a bomb under another name", bomb("x", 200_000_000), "x", 0, "", "10 MB"),
                new BadPack("a locked zip", encrypted(good), "", 0, "", "password"),
                new BadPack("a damaged file", damaged(good), "", 0, "", "damaged"),
                new BadPack("a way out", with(KEY, "../project.csv", utf8("x")), "../project.csv", 0, "", "leads out"),
                new BadPack("an absolute name", with(KEY, "/etc/passwd", utf8("x")), "/etc/passwd", 0, "", "leads out"),
                new BadPack("a drive", with(KEY, "C:\\x.csv", utf8("x")), "C:\\x.csv", 0, "", "leads out"),
                new BadPack("a way out backwards", with(KEY, "..\\x.csv", utf8("x")), "..\\x.csv", 0, "", "leads out"),
                new BadPack("a folder", with(KEY, "pack/themes.csv", utf8("x")), "pack/themes.csv", 0, "", "folder"),
                new BadPack("a stranger", with(KEY, "notes.txt", utf8("x")), "notes.txt", 0, "", "does not belong"),
                new BadPack("a zip in a zip", with(KEY, "more.zip", good), "more.zip", 0, "", "does not belong"),
                new BadPack("capital letters", with(KEY, "Themes.csv", utf8("x")), "Themes.csv", 0, "", "themes.csv"),
                new BadPack("a workbook", with(KEY, "[Content_Types].xml", utf8("x")), "", 0, "", "Excel workbook"),
                new BadPack("a file twice", twice(), "themes.csv", 0, "", "twice"),
                new BadPack("too many files", crowd(), "", 0, "", "more than 64 files"),
                new BadPack("no manifest", without(KEY, "manifest.csv"), "manifest.csv", 0, "", "missing"),
                new BadPack("no schools", without(KEY, "schools.csv"), "schools.csv", 0, "", "missing"),
                bad(
                        "another format",
                        "manifest.csv",
                        "alongside-project-pack",
                        "holiday-pictures",
                        2,
                        "value",
                        "not a project pack"),
                bad("a newer format", "manifest.csv", "version,1", "version,5", 3, "value", "newer Alongside"),
                bad("no version", "manifest.csv", "version,1\n", "", 0, "property", "version,1"),
                bad("a version in words", "manifest.csv", "version,1", "version,one", 3, "value", "whole number"),
                bad(
                        "a strange property",
                        "manifest.csv",
                        "version,1",
                        "version,1\ncolour,blue",
                        4,
                        "property",
                        "Remove"));
    }

    private static List<BadPack> encodings() {
        var name = "A,Ancre Primaire (invent\u00e9e),PRIMARY,,yes";
        var latin = aPack(KEY);
        latin.put(
                "schools.csv",
                ("school,name,phase,urn,may_be_named\n" + name + "\n").getBytes(Charset.forName("windows-1252")));
        var utf16 = aPack(KEY);
        utf16.put("schools.csv", "school,name,phase,urn,may_be_named\n".getBytes(StandardCharsets.UTF_16));
        return List.of(
                new BadPack("Windows-1252", zipOf(latin), "schools.csv", 2, "name", "Windows-1252"),
                new BadPack("UTF-16", zipOf(utf16), "schools.csv", 1, "", "UTF-16"),
                bad("a control character", "themes.csv", "Outcomes", "Out\u0007comes", 2, "name", "U+0007"),
                bad("text turned around", "themes.csv", "Outcomes", "Out\u202ecomes", 2, "name", "U+202E"),
                bad("a letter of no width", "themes.csv", "Outcomes", "Out\u200bcomes", 2, "name", "U+200B"),
                bad("a hidden tag", "themes.csv", "Outcomes", "Out\udb40\udc41comes", 2, "name", "U+E0041"),
                bad("a letter of nobody's", "themes.csv", "Outcomes", "Out\ue000comes", 2, "name", "U+E000"),
                bad("a filler", "themes.csv", "Outcomes", "\u3164", 2, "name", "U+3164"),
                bad("nothing but a hard space", "themes.csv", "Outcomes", "\u00a0", 2, "name", "nothing to be seen"),
                bad("a lost letter", "themes.csv", "Outcomes", "Out\ufffdcomes", 2, "name", "lost"));
    }

    private static List<BadPack> headers() {
        return List.of(
                bad("a wrong column", "themes.csv", "theme,name", "theme,title", 1, "title", "no such column"),
                bad("a missing column", "themes.csv", "theme,name", "theme", 1, "name", "missing"),
                bad("an extra column", "themes.csv", "theme,name", "theme,name,colour", 1, "colour", "no such column"),
                bad("a column twice", "themes.csv", "theme,name", "theme,name,name", 1, "name", "twice"),
                bad("another order", "themes.csv", "theme,name", "name,theme", 1, "", "another order"),
                bad("semicolons", "themes.csv", "theme,name", "theme;name", 1, "", "semicolons"),
                new BadPack("an empty file", changed(KEY, "themes.csv", text -> ""), "themes.csv", 1, "", "empty"),
                bad("a line without end", "themes.csv", "1,Outcomes", "1" + ",".repeat(20_000), 0, "", "more cells"),
                bad("a ragged row", "themes.csv", "1,Outcomes", "1,Outcomes,x", 2, "", "3 columns"),
                bad("a short row", "themes.csv", "1,Outcomes", "1", 2, "", "1 columns"),
                bad("an open quotation mark", "themes.csv", "1,Outcomes", "1,\"Outcomes", 2, "", "not closed"),
                bad("a quotation mark within", "themes.csv", "1,Outcomes", "1,Out\"comes", 2, "", "inside a cell"),
                bad(
                        "more after a quotation mark",
                        "themes.csv",
                        "1,Outcomes",
                        "1,\"Out\"comes",
                        2,
                        "",
                        "closing quotation"));
    }

    private static List<BadPack> projects() {
        return List.of(
                bad("no project", "project.csv", "lighthouse,.*\n", "", 0, "", "missing"),
                bad("two projects", "project.csv", "(lighthouse,.*\n)", "$1$1", 3, "", "one project"),
                bad("a key of a path", "project.csv", "lighthouse,", "../lighthouse,", 2, "key", "address"),
                bad("a key in capitals", "project.csv", "lighthouse,", "Lighthouse,", 2, "key", "small letters"),
                bad("a key with a meaning", "project.csv", "lighthouse,", "import,", 2, "key", "another key"),
                bad("no key", "project.csv", "lighthouse,", ",", 2, "key", "empty"),
                bad("no name", "project.csv", ",Lighthouse,", ",,", 2, "name", "empty"),
                bad("a long name", "project.csv", ",Lighthouse,", "," + "L".repeat(121) + ",", 2, "name", "120"),
                bad("a day that is not", "project.csv", "2025-09-01", "2018-02-30", 2, "starts_on", "no day"),
                bad(
                        "an English day",
                        "project.csv",
                        "2025-09-01",
                        "01/09/2025",
                        2,
                        "starts_on",
                        "Write year-month-day, as in 2018-09-03."),
                bad("the end first", "project.csv", "2026-07-17", "2025-07-17", 2, "ends_on", "before it starts"),
                bad(
                        "no half-term",
                        "project.csv",
                        "2025/26 autumn 1",
                        "autumn",
                        2,
                        "first_half_term",
                        "2017/18 spring 1"),
                bad(
                        "a strange half-term",
                        "project.csv",
                        "2025/26 autumn 1",
                        "2025/27 autumn 1",
                        2,
                        "first_half_term",
                        "2017/18"),
                bad("schools of a strange kind", "project.csv", "INVENTED", "DREAMT", 2, "schools_are", "ANONYMOUS"),
                bad("thresholds upside down", "project.csv", "75,50,50", "50,75,50", 2, "red_from", "above Amber"),
                bad("a threshold beyond all", "project.csv", "75,50,50", "101,50,50", 2, "amber_from", "too large"),
                bad("a negative threshold", "project.csv", "75,50,50", "75,50,-1", 2, "judged_from", "too small"));
    }

    private static List<BadPack> themes() {
        return List.of(
                bad("no themes", "themes.csv", "1,Outcomes\n2,Leadership\n", "", 0, "", "at least one theme"),
                bad("a theme twice", "themes.csv", "2,Leadership", "1,Leadership", 3, "theme", "twice"),
                bad(
                        "a theme without number",
                        "themes.csv",
                        "2,Leadership",
                        "two,Leadership",
                        3,
                        "theme",
                        "whole number"),
                bad("a theme without name", "themes.csv", "2,Leadership", "2,", 3, "name", "empty"),
                bad("a descriptor of no theme", "descriptors.csv", "2.1,2", "2.1,7", 4, "theme", "no theme \"7\""),
                bad("a descriptor twice", "descriptors.csv", "2.1,2", "1.1,2", 4, "descriptor", "twice"),
                bad("a strange code", "descriptors.csv", "2.1,2", "2/1,2", 4, "descriptor", "code"),
                bad("a descriptor without label", "descriptors.csv", "2.1,2,.*", "2.1,2,", 4, "label", "empty"));
    }

    private static List<BadPack> schools() {
        return List.of(
                bad("a school twice", "schools.csv", "B,Buoy", "A,Buoy", 3, "school", "twice"),
                bad("a school called I", "schools.csv", "B,Buoy", "I,Buoy", 3, "school", "letter I"),
                bad("a small letter", "schools.csv", "B,Buoy", "b,Buoy", 3, "school", "capital letters"),
                bad("a school without letter", "schools.csv", "B,Buoy", ",Buoy", 3, "school", "empty"),
                bad("a school without name", "schools.csv", "B,Buoy Primary .invented.", "B,", 3, "name", "missing"),
                bad("a strange phase", "schools.csv", "SPECIAL", "NURSERY", 4, "phase", "EARLY_YEARS"),
                bad(
                        "an invented school with a URN",
                        "schools.csv",
                        "PRIMARY,,yes",
                        "PRIMARY,123456,yes",
                        2,
                        "urn",
                        "no URN"),
                bad("a short URN", "schools.csv", "PRIMARY,,yes", "PRIMARY,1234,yes", 2, "urn", "six digits"),
                bad(
                        "neither yes nor no",
                        "schools.csv",
                        "PRIMARY,,yes",
                        "PRIMARY,,perhaps",
                        2,
                        "may_be_named",
                        "yes or no"));
    }

    private static List<BadPack> workPlans() {
        return List.of(
                bad("half-term nought", "work-plan.csv", "\n1,", "\n0,", 2, "half_term", "too small"),
                bad(
                        "a day before its first",
                        "work-plan.csv",
                        "12,2025-09-12",
                        "12,2025-09-11",
                        2,
                        "to",
                        "before the first"),
                bad("a time that is not", "work-plan.csv", "09:00", "25:00", 2, "starts", "no time"),
                bad("an end before the start", "work-plan.csv", "09:00", "13:00", 2, "ends", "before it starts"),
                bad("an end without a start", "work-plan.csv", "09:00", "", 2, "starts", "no beginning"),
                bad("a kind in words", "work-plan.csv", "TRAINING", "a training", 2, "kind", "capital letters"),
                bad("no activity", "work-plan.csv", "Visit one", "", 3, "activity", "empty"),
                new BadPack(
                        "a work plan no page can show",
                        changed(
                                KEY,
                                "work-plan.csv",
                                text -> text
                                        + text.lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow()
                                                .concat("\n")
                                                .repeat(1_000)),
                        "work-plan.csv",
                        1002,
                        "",
                        "1,000 rows"),
                bad("too long an activity", "work-plan.csv", "Visit one", "v".repeat(401), 3, "activity", "400"));
    }

    private static BadPack bad(
            String name, String file, String pattern, String replacement, int line, String column, String word) {
        return new BadPack(
                name, changed(KEY, file, text -> text.replaceFirst(pattern, replacement)), file, line, column, word);
    }

    private static byte[] encrypted(byte[] zip) {
        var locked = zip.clone();
        for (int i = 0; i + 10 < locked.length; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 3 && locked[i + 3] == 4) {
                locked[i + 6] |= 1;
            } else if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        return locked;
    }

    /** The same zip with one byte of the first file's content turned. */
    private static byte[] damaged(byte[] zip) {
        var damaged = zip.clone();
        damaged[30 + "manifest.csv".length() + 5] ^= 0x55;
        return damaged;
    }

    private static byte[] twice() {
        var files = aPack(KEY);
        files.put("themes.csX", utf8("theme,name\n1,Outcomes\n"));
        return new String(zipOf(files), StandardCharsets.ISO_8859_1)
                .replace("themes.csX", "themes.csv")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] crowd() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= PackZip.MOST_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("file-" + i + ".csv"));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
