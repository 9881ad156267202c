package uk.alongside.bench.volumes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.alongside.bench.volumes.MadeUpSchools.MadeUpSchool;
import uk.alongside.projects.Letters;

/**
 * The pack of one made-up project, as large as a real one: six themes with 28 descriptors, each judged in nearly every
 * school and a tenth of the judgements replaced once; judgements on whole themes here and there; every other kind of
 * figure.
 */
final class MadeUpProject {

    private static final int[] DESCRIPTORS_OF_THEME = {8, 4, 4, 4, 5, 3};
    private static final String FIRST = "2025-01-31T00:00:00Z";
    private static final String SECOND = "2025-07-18T00:00:00Z";

    private final String key;
    private final List<MadeUpSchool> schools;
    private final RandomGenerator random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    private MadeUpProject(String key, List<MadeUpSchool> schools, RandomGenerator random) {
        this.key = key;
        this.schools = schools;
        this.random = random;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static byte[] pack(String key, List<MadeUpSchool> schools, RandomGenerator random) {
        var project = new MadeUpProject(key, schools, random);
        try (project.zip) {
            project.envelope();
            project.workPlan();
            project.reviews();
            project.results();
            project.otherFigures();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return project.bytes.toByteArray();
    }

    private void envelope() throws IOException {
        file("manifest.csv", "property,value", csv -> {
            csv.writeRecord("format", "alongside-project-pack");
            csv.writeRecord("version", "3");
        });
        file(
                "project.csv",
                "key,name,lead_organisation,funder,reference,starts_on,ends_on,first_half_term,schools_are,source,"
                        + "amber_from,red_from,judged_from",
                csv -> csv.writeRecord(
                        key,
                        "Made-up project " + key,
                        "Made-up Trust",
                        "Made-up Fund",
                        "",
                        "2024-09-02",
                        "2026-07-17",
                        "2024/25 autumn 1",
                        "INVENTED",
                        "Drawn by a generator to measure with.",
                        "75",
                        "50",
                        "50"));
        file("themes.csv", "theme,name", csv -> {
            for (int theme = 1; theme <= DESCRIPTORS_OF_THEME.length; theme++) {
                csv.writeRecord(String.valueOf(theme), "Theme number " + theme);
            }
        });
        file(
                "descriptors.csv",
                "descriptor,theme,label",
                csv -> eachDescriptor((code, theme) -> csv.writeRecord(
                        code, String.valueOf(theme), "Something that can be seen to progress, " + code)));
        file("schools.csv", "school,name,phase,urn,may_be_named", csv -> {
            for (int place = 0; place < schools.size(); place++) {
                var school = schools.get(place);
                csv.writeRecord(Letters.at(place), school.name(), school.phase().name(), "", "yes");
            }
        });
    }

    private void workPlan() throws IOException {
        file("work-plan.csv", "half_term,from,to,starts,ends,date_note,kind,activity,who", csv -> {
            for (int halfTerm = 1; halfTerm <= 6; halfTerm++) {
                var number = String.valueOf(halfTerm);
                csv.writeRecord(number, "", "", "", "", "by agreement", "COACH_VISIT", "Coaches visit", "coaches");
                csv.writeRecord(number, "", "", "", "", "", "QA_VISIT", "Visits for quality assurance", "QA lead");
                csv.writeRecord(number, "", "", "", "", "", "STEERING", "The steering group meets", "steering group");
            }
        });
    }

    private void reviews() throws IOException {
        var reviews = new MadeUpReviews(schools, random);
        file(
                "rounds.csv",
                "round,kind,name,framework,edition,opens_on,closes_on,closed_at,colleagues_see,opened_at",
                reviews::rounds);
        file("self-reviews.csv", "round,school,started_at,sent_at,co_sent_at", reviews::reviews);
        file(
                "self-review-answers.csv",
                "round,school,statement,answer,musts,reason,recorded_at,superseded_at",
                reviews::answers);
        file(
                "moderated-judgements.csv",
                "round,school,statement,answer,note,recorded_at,superseded_at",
                reviews::moderated);
    }

    private void results() throws IOException {
        file("descriptor-progress.csv", "school,descriptor,progressed,recorded_at,superseded_at", csv -> {
            for (int place = 0; place < schools.size(); place++) {
                var letter = Letters.at(place);
                // Schools differ: one has moved nearly everything, another hardly anything.
                int progressing = 45 + random.nextInt(55);
                eachDescriptor((code, theme) -> {
                    if (random.nextInt(100) < 8) {
                        return;
                    }
                    var progressed = random.nextInt(100) < progressing;
                    if (random.nextInt(10) == 0) {
                        csv.writeRecord(letter, code, progressed ? "no" : "yes", FIRST, SECOND);
                        csv.writeRecord(letter, code, yesOrNo(progressed), SECOND, "");
                    } else {
                        csv.writeRecord(letter, code, yesOrNo(progressed), FIRST, "");
                    }
                });
            }
        });
        file("ratings.csv", "school,theme,rating,basis,reason,recorded_at,superseded_at", csv -> {
            var ratings = List.of("GREEN", "AMBER", "RED");
            for (int place = 0; place < schools.size(); place++) {
                for (int theme = 1; theme <= DESCRIPTORS_OF_THEME.length; theme++) {
                    if (random.nextInt(10) == 0) {
                        csv.writeRecord(
                                Letters.at(place),
                                String.valueOf(theme),
                                ratings.get(random.nextInt(ratings.size())),
                                "EVALUATOR",
                                "Drawn by the generator.",
                                SECOND,
                                "");
                    }
                }
            }
        });
    }

    private void otherFigures() throws IOException {
        file(
                "mentions.csv",
                "descriptor,mentions,recorded_at,superseded_at",
                csv -> eachDescriptor(
                        (code, theme) -> csv.writeRecord(code, String.valueOf(random.nextInt(30)), FIRST, "")));
        file("practice-changes.csv", "impact_area,category,changes,recorded_at,superseded_at", csv -> {
            for (var area : List.of("Pupil", "SENCO", "Whole school", "Local authority")) {
                for (int category = 1; category <= 4; category++) {
                    csv.writeRecord(
                            area, "Kind of change " + category, String.valueOf(1 + random.nextInt(25)), FIRST, "");
                }
            }
        });
        file("feedback.csv", "figure,code_group,code,percent,base,recorded_at,superseded_at", csv -> {
            for (int code = 1; code <= 6; code++) {
                csv.writeRecord(
                        "1", "Work plan", "Code " + code, String.valueOf(5 * random.nextInt(21)), "20", FIRST, "");
            }
        });
        file("evidence-sources.csv", "school,source,held,recorded_at,superseded_at", csv -> {
            for (int place = 0; place < schools.size(); place++) {
                for (var source : List.of("SENCO feedback", "Coach feedback", "School visit", "Audit")) {
                    csv.writeRecord(Letters.at(place), source, yesOrNo(random.nextInt(3) > 0), FIRST, "");
                }
            }
        });
        file("pd-days.csv", "input,count,days_per_school,recorded_at,superseded_at", csv -> {
            csv.writeRecord("Coaching", "5", "4.5", FIRST, "");
            csv.writeRecord("Training", "2", "1", FIRST, "");
        });
        file(
                "grant.csv",
                "kind,amount,source,recorded_at,superseded_at",
                csv -> csv.writeRecord(
                        "PLANNED", String.valueOf(100_000 + random.nextInt(100_000)), "Drawn", FIRST, ""));
    }

    /** Called for each of the 28 descriptors, in order. */
    @FunctionalInterface
    private interface OfDescriptor {
        void with(String code, int theme);
    }

    private static void eachDescriptor(OfDescriptor work) {
        for (int theme = 1; theme <= DESCRIPTORS_OF_THEME.length; theme++) {
            for (int number = 1; number <= DESCRIPTORS_OF_THEME[theme - 1]; number++) {
                work.with(theme + "." + number, theme);
            }
        }
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** The rows of one file. */
    @FunctionalInterface
    private interface Rows {
        void to(CsvWriter csv);
    }

    private void file(String name, String header, Rows rows) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header.split(","));
            rows.to(csv);
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
