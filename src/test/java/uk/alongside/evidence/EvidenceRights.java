package uk.alongside.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.files.FileExamples;
import uk.alongside.files.Files;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;

/** Evidence on the shelf of a school; whoever calls has added a piece of it that may name a pupil. */
class EvidenceRights implements AccessExamples {

    private final EvidenceBox box;
    private final Files files;
    private final JdbcClient jdbc;

    EvidenceRights(EvidenceBox box, Files files, JdbcClient jdbc) {
        this.box = box;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofASchool("EvidenceBox.shelf", target -> box.shelf(target.key(), target.school()))
                        .shows("own school", shelf -> assertThat(shelf.kind()).isEqualTo(SchoolShelves.KIND)),
                AccessExample.ofASchool("EvidenceBox.of", target -> {
                            piece(target);
                            return box.of(shelf(target));
                        })
                        .shows("own school", sheet -> assertThat(sheet.pieces()).isNotEmpty()),
                AccessExample.ofThePortal("EvidenceBox.ofAll", target -> box.ofAll(List.of(shelf(target))))
                        .shows("some", sheets -> assertThat(sheets).hasSize(1))
                        .shows("none", sheets -> assertThat(sheets).isEmpty()),
                AccessExample.ofThePortal("EvidenceBox.counts", target -> box.counts(List.of(shelf(target))))
                        .shows("some", counts -> assertThat(counts).hasSize(1))
                        .shows("none", counts -> assertThat(counts).isEmpty()),
                AccessExample.ofASchool("EvidenceBox.offered", target -> box.offered(shelf(target), ""))
                        .shows("own school", offered -> assertThat(offered).isEmpty()),
                writing("requireWritable", target -> {
                    box.requireWritable(shelf(target));
                    return true;
                }),
                writing("note", target -> box.note(shelf(target), "We rang every family.")),
                writing("change", target -> box.change(piece(target), 0, "We rang every family.")),
                writing("link", target -> box.link(shelf(target), "https://school.example/report", "")),
                writing("file", target -> {
                    try (var file = FileExamples.received(files, "a.txt", "words".getBytes(StandardCharsets.UTF_8))) {
                        return box.file(shelf(target), file);
                    }
                }),
                writing("refer", target -> whoeverMayIsToldThatItIsThere(shelf(target), piece(target))),
                writing("remove", target -> {
                    box.remove(piece(target));
                    return true;
                }),
                writing("bringBack", target -> box.bringBack(piece(target))),
                writing("noPupilIsNamed", target -> box.noPupilIsNamed(piece(target))));
    }

    private static <T> AccessExample<T> writing(String method, Function<Target, T> call) {
        return AccessExample.ofASchool("EvidenceBox." + method, call)
                .shows("own school", done -> assertThat(done).isNotNull());
    }

    private SubjectRef shelf(Target target) {
        jdbc.sql("insert ignore into evidence_shelf (id, project_id, school_id, project_key) values (?, ?, ?, ?)")
                .params(Ids.next(), target.project().value(), target.school().value(), target.key())
                .update();
        return new SubjectRef(
                SchoolShelves.KIND,
                jdbc.sql("select id from evidence_shelf where project_id = ? and school_id = ?")
                        .params(target.project().value(), target.school().value())
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .single());
    }

    private EvidenceId piece(Target target) {
        return piece(target, shelf(target));
    }

    /** A shelf does not point to what lies on it; only those hear that who may put a pointer there. */
    private String whoeverMayIsToldThatItIsThere(SubjectRef shelf, EvidenceId piece) {
        try {
            return box.refer(shelf, piece).title();
        } catch (RuleBroken there) {
            return there.reason();
        }
    }

    private EvidenceId piece(Target target, SubjectRef subject) {
        var id = EvidenceId.next();
        jdbc.sql("""
                        insert into evidence (id, subject_kind, subject_id, project_id, school_id, kind, title, note, names,
                            added_by, added_at, version)
                        values (?, ?, ?, ?, ?, 'NOTE', '', 'Tom in Y4', 'ASKED', ?, utc_timestamp(6), 0)""")
                .params(
                        id.value(),
                        subject.kind(),
                        subject.id(),
                        target.project().value(),
                        target.school().value(),
                        target.self().value())
                .update();
        return id;
    }
}
