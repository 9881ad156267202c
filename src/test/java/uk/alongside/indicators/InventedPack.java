package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.alongside.projects.Letters;

/**
 * A small invented project as a pack: three themes with four, three and two descriptors, and as many schools as asked for.
 *
 * <p>What a test adds is what there is; nothing else is known of the project.
 */
final class InventedPack {

    static final String THEN = "2021-05-04T10:00:00Z";

    private final String key;
    private final List<String> schools = new ArrayList<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    InventedPack(String key) {
        this.key = key;
        rows.put("descriptor-progress.csv", header("school,descriptor,progressed"));
        rows.put("ratings.csv", header("school,theme,rating,basis,reason"));
        rows.put("mentions.csv", header("descriptor,mentions"));
        rows.put("practice-changes.csv", header("impact_area,category,changes"));
        rows.put("feedback.csv", header("figure,code_group,code,percent,base"));
        rows.put("evidence-sources.csv", header("school,source,held"));
        rows.put("pd-days.csv", header("input,count,days_per_school"));
        rows.put("grant.csv", header("kind,amount,source"));
        rows.put("published-figures.csv", header("figure,subject,measure,published,doubt"));
    }

    private static List<String> header(String columns) {
        return new ArrayList<>(List.of(columns + ",recorded_at,superseded_at"));
    }

    /** Adds a school under the next letter. */
    InventedPack school(String name, String phase, boolean mayBeNamed) {
        schools.add("%s,%s,%s,,%s\n".formatted(Letters.at(schools.size()), name, phase, mayBeNamed ? "yes" : "no"));
        return this;
    }

    /** Adds primary schools under the next letters. */
    InventedPack schools(int number) {
        for (int place = 0; place < number; place++) {
            school("Invented School " + (schools.size() + 1), "PRIMARY", false);
        }
        return this;
    }

    /** A row that stands since {@link #THEN}. */
    InventedPack row(String file, String cells) {
        return row(file, cells, THEN, "");
    }

    InventedPack row(String file, String cells, String since, String until) {
        var lines = rows.get(file);
        if (lines == null) {
            throw new IllegalArgumentException("No such file: " + file);
        }
        lines.add("%s,%s,%s".formatted(cells, since, until));
        return this;
    }

    /**
     * What is known of a theme's descriptors in a school: {@code yyn-} for two that progressed, one that did not and one that
     * is not judged.
     */
    InventedPack progress(String letter, int theme, String descriptors) {
        for (int place = 0; place < descriptors.length(); place++) {
            var known = descriptors.charAt(place);
            if (known != '-') {
                row(
                        "descriptor-progress.csv",
                        "%s,%d.%d,%s".formatted(letter, theme, place + 1, known == 'y' ? "yes" : "no"));
            }
        }
        return this;
    }

    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", "property,value\nformat,alongside-project-pack\nversion,1\n");
        files.put(
                "project.csv",
                "key,name,lead_organisation,funder,reference,starts_on,ends_on,first_half_term,schools_are,source,"
                        + "amber_from,red_from,judged_from\n" + key
                        + ",Invented project,Invented Trust,Invented Fund,,2021-01-04,2021-12-17,2020/21 spring 1,INVENTED,,"
                        + "75,50,50\n");
        files.put("themes.csv", "theme,name\n1,Listening\n2,Planning\n3,Families\n");
        files.put("descriptors.csv", """
                descriptor,theme,label
                1.1,1,Listens
                1.2,1,Asks
                1.3,1,Notes
                1.4,1,Answers
                2.1,2,Plans
                2.2,2,Reviews
                2.3,2,Shares
                3.1,3,Meets
                3.2,3,Writes
                """);
        files.put("schools.csv", "school,name,phase,urn,may_be_named\n" + String.join("", schools));
        files.put("work-plan.csv", "half_term,from,to,starts,ends,date_note,kind,activity,who\n");
        rows.forEach((file, lines) -> {
            if (lines.size() > 1) {
                files.put(file, String.join("\n", lines) + "\n");
            }
        });
        return files;
    }
}
