package uk.alongside.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.alongside.projects.PackCell;
import uk.alongside.projects.PackContent;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackPart;
import uk.alongside.projects.PackSource;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;

/** A project's own frameworks in its pack, drafts too. It comes before the parts that speak of them. */
@Component
@Order(0)
class FrameworksPackPart implements PackPart {

    private final FrameworksInPack inPack;
    private final FrameworkRows rows;
    private final FrameworkReading reading;
    private final FrameworkSaving saving;

    FrameworksPackPart(FrameworksInPack inPack, FrameworkRows rows, FrameworkReading reading, FrameworkSaving saving) {
        this.inPack = inPack;
        this.rows = rows;
        this.reading = reading;
        this.saving = saving;
    }

    @Override
    public List<PackFile> files() {
        return PackedFrameworks.FILES;
    }

    @Override
    public PackContent read(PackSource pack) {
        var packed = inPack.of(pack);
        return (project, schools) -> packed.forEach(one -> save(project, one, packed));
    }

    private void save(ProjectId project, PackedFrameworks.Packed packed, List<PackedFrameworks.Packed> all) {
        var edition = packed.edition();
        var framework = edition.framework();
        var first = all.stream()
                .map(PackedFrameworks.Packed::edition)
                .filter(other -> other.framework().id().equals(framework.id()))
                .findFirst();
        if (first.filter(edition::equals).isPresent()) {
            saving.add(new Framework(
                    framework.id(),
                    Optional.of(project),
                    framework.key(),
                    framework.name(),
                    framework.publisher(),
                    framework.about()));
        }
        saving.add(edition, packed.before());
        packed.publishedAt().ifPresent(at -> saving.publishedBefore(edition, at));
    }

    @Override
    public void write(ProjectId project, PackTarget pack) {
        var own = rows.ownHeads(project);
        var editions = reading.editions(own.stream().map(FrameworkRows.Head::id).toList());
        for (var head : own) {
            Optional.ofNullable(editions.get(head.id())).ifPresent(edition -> write(edition, head.before(), pack));
        }
    }

    private void write(Edition edition, Optional<EditionId> before, PackTarget pack) {
        var key = edition.framework().key();
        var number = Integer.toString(edition.number());
        pack.row(
                PackedFrameworks.EDITIONS.name(),
                key,
                number,
                edition.framework().name(),
                edition.framework().publisher(),
                OneLine.of(edition.framework().about()),
                edition.label(),
                before.map(this::name).orElse(""),
                PackCell.of(edition.publishedAt()));
        for (var level : edition.content().scale().levels()) {
            pack.row(
                    PackedFrameworks.LEVELS.name(),
                    key,
                    number,
                    Integer.toString(level.position()),
                    level.label(),
                    OneLine.of(level.meaning()),
                    PackCell.of(level.points()));
        }
        for (var area : edition.content().areas()) {
            pack.row(PackedFrameworks.AREAS.name(), key, number, area.code(), area.title(), OneLine.of(area.about()));
            area.statements().forEach(statement -> write(key, number, area.code(), statement, pack));
        }
    }

    private String name(EditionId before) {
        var edition = reading.edition(before);
        return edition.framework().key() + "/" + edition.number();
    }

    private static void write(String key, String number, String area, Statement statement, PackTarget pack) {
        pack.row(
                PackedFrameworks.STATEMENTS.name(),
                key,
                number,
                area,
                statement.code(),
                OneLine.of(statement.text()),
                OneLine.of(statement.guidance()),
                OneLine.of(String.join("\n", statement.prompts())),
                OneLine.of(String.join("\n", statement.evidenceKinds())),
                statement.settings().stream().map(Enum::name).collect(Collectors.joining("; ")),
                String.join("; ", statement.descriptors()),
                statement.id().toString());
        for (var must : statement.musts()) {
            pack.row(
                    PackedFrameworks.MUSTS.name(),
                    key,
                    number,
                    statement.code(),
                    OneLine.of(must.text()),
                    Integer.toString(must.fromLevel()));
        }
        for (var worded : statement.worded()) {
            pack.row(
                    PackedFrameworks.WORDING.name(),
                    key,
                    number,
                    statement.code(),
                    worded.reader().name(),
                    worded.language(),
                    OneLine.of(worded.text()),
                    worded.symbol());
        }
    }
}
