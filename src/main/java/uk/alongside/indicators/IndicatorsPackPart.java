package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.alongside.projects.PackContent;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackPart;
import uk.alongside.projects.PackSource;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** The figures of a project in its pack: results, ratings, counts, money, and what was published of them. */
@Component
class IndicatorsPackPart implements PackPart {

    private final JdbcTemplate jdbc;

    IndicatorsPackPart(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PackFile> files() {
        return FigureFile.ALL.stream().map(FigureFile::file).toList();
    }

    @Override
    public PackContent read(PackSource pack) {
        var read = new ArrayList<Content>();
        FigureFile.ALL.forEach(file -> read.add(new Content(file, file.read(pack))));
        return (project, schools) -> read.forEach(content -> content.save(jdbc, project, schools));
    }

    private record Content(FigureFile file, List<FigureFile.Line> lines) {

        void save(JdbcTemplate jdbc, ProjectId project, Map<String, SchoolId> schools) {
            file.save(jdbc, lines, project, schools);
        }
    }

    @Override
    public void write(ProjectId project, PackTarget pack) {
        FigureFile.ALL.forEach(file -> file.write(jdbc, project, pack));
    }
}
