package uk.alongside.pairing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;

/** A school in a pair of its own whose coach has declared a conflict of interest with it. */
class QualityAccess implements AccessExamples {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    private final PairingQuality quality;
    private final JdbcClient jdbc;

    QualityAccess(PairingQuality quality, JdbcClient jdbc) {
        this.quality = quality;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofAProject("PairingQuality.findings", target -> {
                            declare(target);
                            return quality.findings(target.key());
                        })
                        .shows("with what coaches declared", found -> assertThat(found.broken())
                                .extracting(QualityFinding::rule)
                                .contains(QualityRule.NO_CONFLICT_SINCE, QualityRule.NAMED_IF_PAIRED))
                        .shows("without what coaches declared", found -> assertThat(found.broken())
                                .extracting(QualityFinding::rule)
                                .contains(QualityRule.NAMED_IF_PAIRED)
                                .doesNotContain(QualityRule.NO_CONFLICT_SINCE)),
                AccessExample.ofAProject("PairingQuality.days", target -> quality.days(target.key())),
                AccessExample.doingToAProject(
                        "PairingQuality.record",
                        target -> quality.record(
                                target.key(),
                                new SchoolDays(
                                        target.school(), target.letter(), "A school", Map.of(), Optional.empty()),
                                Map.of(SchoolStep.CONTACT, DAY),
                                "The list was kept on paper.")));
    }

    private void declare(Target target) {
        if (jdbc.sql("select count(*) from project_school where project_id = ? and school_id = ?")
                        .params(target.project().value(), target.school().value())
                        .query(Integer.class)
                        .single()
                == 0) {
            return;
        }
        jdbc.sql("update pair_member set until_day = from_day where project_id = ? and school_id = ?")
                .params(target.project().value(), target.school().value())
                .update();
        var pair = UUID.randomUUID();
        jdbc.sql("""
                        insert into pair_group (id, project_id, number, state, confirmed_on, confirmed_at, begins_on,
                            shared_reasons)
                        select ?, ?, coalesce(max(number), 0) + 1, 'AGREED', ?, '2025-09-01 12:00:00', ?, ''
                        from pair_group where project_id = ?""")
                .params(
                        pair,
                        target.project().value(),
                        DAY,
                        DAY,
                        target.project().value())
                .update();
        jdbc.sql("insert into pair_member (group_id, project_id, school_id, part, from_day) values (?, ?, ?, ?, ?)")
                .params(pair, target.project().value(), target.school().value(), "NEEDING", DAY)
                .update();
        jdbc.sql("insert into pair_coach (group_id, person_id, from_day) values (?, ?, ?)")
                .params(pair, target.person().value(), DAY)
                .update();
        jdbc.sql("""
                        insert into conflict_declaration (id, project_id, person_id, kind, school_id, declared_on,
                            recorded_at)
                        values (?, ?, ?, 'FAMILY', ?, ?, '2025-09-01 12:00:00')""")
                .params(
                        UUID.randomUUID(),
                        target.project().value(),
                        target.person().value(),
                        target.school().value(),
                        DAY)
                .update();
    }
}
