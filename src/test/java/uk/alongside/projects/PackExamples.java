package uk.alongside.projects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small packs that tests talk about: good ones, and what becomes of them when somebody slips. */
public final class PackExamples {

    private PackExamples() {}

    /** A small pack of a project with this key: two themes, three descriptors, three schools, two activities. */
    static Map<String, byte[]> aPack(String key) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("manifest.csv", utf8("property,value\nformat,alongside-project-pack\nversion,1\n"));
        files.put("project.csv", utf8("""
                key,name,lead_organisation,funder,reference,starts_on,ends_on,first_half_term,schools_are,source,amber_from,red_from,judged_from
                %s,Lighthouse,Lighthouse Alliance,A fund,LH-1,2025-09-01,2026-07-17,2025/26 autumn 1,INVENTED,"Made up, for a test",75,50,50
                """.formatted(key)));
        files.put("themes.csv", utf8("theme,name\n1,Outcomes\n2,Leadership\n"));
        files.put("descriptors.csv", utf8("""
                descriptor,theme,label
                1.1,1,Pupils take part
                1.2,1,"Goals, clear to all"
                2.1,2,Leaders know the pupils
                """));
        files.put("work-plan.csv", utf8("""
                half_term,from,to,starts,ends,date_note,kind,activity,who
                1,2025-09-12,2025-09-12,09:00,12:30,,TRAINING,Training of the coaches,coaches
                2,,,,,second half of autumn term,COACH_VISIT_1,Visit one,coaches
                """));
        files.put("schools.csv", utf8("""
                school,name,phase,urn,may_be_named
                A,Anchor Primary (invented),PRIMARY,,yes
                B,Buoy Primary (invented),PRIMARY,,no
                C,Cove School (invented),SPECIAL,,no
                """));
        return files;
    }

    static byte[] zipOf(Map<String, byte[]> files) {
        return PackWriting.zip(files);
    }

    /** The small pack, with one file written anew from its text. */
    static byte[] changed(String key, String file, UnaryOperator<String> change) {
        var files = aPack(key);
        files.computeIfPresent(
                file, (name, content) -> utf8(change.apply(new String(content, StandardCharsets.UTF_8))));
        return zipOf(files);
    }

    /** The small pack with one more file. */
    static byte[] with(String key, String file, byte[] content) {
        var files = aPack(key);
        files.put(file, content);
        return zipOf(files);
    }

    /** The small pack without one of its files. */
    static byte[] without(String key, String file) {
        var files = aPack(key);
        files.remove(file);
        return zipOf(files);
    }

    /** A pack of so many invented schools. */
    static byte[] withSchools(String key, int schools) {
        var rows = new StringBuilder("school,name,phase,urn,may_be_named\n");
        for (int i = 0; i < schools; i++) {
            rows.append("%s,School number %d (invented),PRIMARY,,no\n".formatted(Letters.at(i), i + 1));
        }
        return with(key, "schools.csv", utf8(rows.toString()));
    }

    /** A zip file of one entry that unpacks to so many bytes of nothing. */
    static byte[] bomb(String entry, long size) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var block = new byte[64 * 1024];
            for (long written = 0; written < size; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
