package uk.alongside.pairing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.kernel.Moments;

/** What a coach said of themselves, which pairs they had, and what somebody decided or answered about pairs. */
@Component
class PairingAboutPerson implements HoldsPersonalData {

    /** What a lead gave as a reason about others is not in it, and neither is the part that a school has in its pair. */
    private static final String ROWS = """
            select told.at, told.what, told.detail,
                coalesce(school.project_name, (select max(any_school.project_name) from v_projects_school any_school
                    where any_school.project_id = told.project_id), '') as project,
                coalesce(school.name, '') as school
            from (
                select coalesce(answered_at, asked_at) as at, project_id, school_id, 'Asked about a school' as what,
                    concat(case when may is null then 'no answer yet' when may then 'may work with it'
                        else 'may not work with it' end, ' ', reason) as detail
                from coach_answer where person_id = :person
                union all
                select said_at, project_id, null, 'Said about coaching',
                    concat('pairs: ', capacity, ' place: ', coalesce(concat(easting, ' ', northing), 'none'),
                        ' from: ', coalesce(from_day, 'any day'), ' until: ', coalesce(until_day, 'any day'))
                from pairing_coach where person_id = :person
                union all
                select coach.said_at, theme.project_id, null, 'Knows a theme', theme.theme_code
                from pairing_coach_theme theme join pairing_coach coach
                    on coach.project_id = theme.project_id and coach.person_id = theme.person_id
                where theme.person_id = :person
                union all
                select coach.said_at, phase.project_id, null, 'Knows a phase', phase.phase
                from pairing_coach_phase phase join pairing_coach coach
                    on coach.project_id = phase.project_id and coach.person_id = phase.person_id
                where phase.person_id = :person
                union all
                select recorded_at, project_id, school_id, 'Declared a conflict of interest',
                    concat(kind, ' ', coalesce(trust, ''), ' on ', declared_on,
                        if(withdrawn_at is null, '', concat(', withdrawn ', withdrawn_at)))
                from conflict_declaration where person_id = :person
                union all
                select coach.from_day, pair.project_id, null, 'Coach of a pair',
                    concat('pair ', pair.number, ' until: ', coalesce(coach.until_day, 'not ended'))
                from pair_coach coach join pair_group pair on pair.id = coach.group_id where coach.person_id = :person
                union all
                select answer.recorded_at, pair.project_id, null, 'Answered an offer as the coach',
                    concat(if(answer.accepts, 'accepted', 'declined'), ' on ', answer.answered_on, ' ', answer.reason)
                from pair_answer answer join pair_group pair on pair.id = answer.group_id
                where answer.coach_id = :person
                union all
                select checked.recorded_at, pair.project_id, checked.school_id, 'Checked for conflicts of interest',
                    concat(checked.result, ' on ', checked.checked_on)
                from conflict_check checked join pair_group pair on pair.id = checked.group_id
                where checked.person_id = :person
                union all
                select event.recorded_at, pair.project_id, event.school_id, 'Named in what happened to a pair', event.kind
                from pair_event event join pair_group pair on pair.id = event.group_id where event.coach_id = :person
                union all
                select made_at, project_id, school_id, 'Named in a decision before pairing', ''
                from pairing_lock where coach_id = :person
                union all
                select distinct proposal.asked_at, proposal.project_id, null, 'Named in a proposal for pairs',
                    concat('proposal ', proposal.number)
                from pairing_proposal_group proposed join pairing_proposal proposal on proposal.id = proposed.proposal_id
                where proposed.coach_id = :person
                union all
                select changed_at, project_id, school_id, 'Wrote what is known of a school', ''
                from pairing_school where changed_by = :person
                union all
                select said_at, project_id, school_id, 'Said a wish of a school', ''
                from pairing_wish where said_by = :person
                union all
                select said_at, project_id, null, 'Wrote what a coach said', ''
                from pairing_coach where said_by = :person and person_id <> :person
                union all
                select recorded_at, project_id, school_id, 'Recorded a declaration', ''
                from conflict_declaration where recorded_by = :person and person_id <> :person
                union all
                select withdrawn_at, project_id, school_id, 'Withdrew a declaration', ''
                from conflict_declaration where withdrawn_by = :person
                union all
                select asked_at, project_id, school_id, 'Asked a coach about a school', ''
                from coach_answer where asked_by = :person
                union all
                select answered_at, project_id, school_id, 'Wrote down a coach’s answer', ''
                from coach_answer where answered_by = :person and person_id <> :person
                union all
                select changed_at, project_id, null, 'Set the rules of pairing', ''
                from pairing_rules where changed_by = :person
                union all
                select made_at, project_id, school_id, 'Decided before pairing', reason
                from pairing_lock where made_by = :person
                union all
                select lifted_at, project_id, school_id, 'Lifted a decision', ''
                from pairing_lock where lifted_by = :person
                union all
                select asked_at, project_id, null, 'Looked for pairs', concat('proposal ', number)
                from pairing_proposal where asked_by = :person
                union all
                select override.made_at, proposal.project_id, null, 'Changed a proposal', override.reason
                from pairing_override override join pairing_proposal proposal on proposal.id = override.proposal_id
                where override.made_by = :person
                union all
                select override.undone_at, proposal.project_id, null, 'Undid a change of a proposal', ''
                from pairing_override override join pairing_proposal proposal on proposal.id = override.proposal_id
                where override.undone_by = :person
                union all
                select confirmed_at, project_id, null, 'Confirmed a pair', concat('pair ', number)
                from pair_group where confirmed_by = :person
                union all
                select answer.recorded_at, pair.project_id, answer.school_id, 'Recorded an answer to an offer',
                    concat(if(answer.accepts, 'accepted', 'declined'), ' on ', answer.answered_on, ' ', answer.reason,
                        ' ', coalesce(answer.late_reason, ''))
                from pair_answer answer join pair_group pair on pair.id = answer.group_id
                where answer.recorded_by = :person and not answer.coach_id <=> :person
                union all
                select event.recorded_at, pair.project_id, event.school_id, 'Did something to a pair',
                    concat(event.kind, ' ', event.reason)
                from pair_event event join pair_group pair on pair.id = event.group_id where event.recorded_by = :person
                union all
                select checked.recorded_at, pair.project_id, checked.school_id, 'Recorded a conflict check', ''
                from conflict_check checked join pair_group pair on pair.id = checked.group_id
                where checked.recorded_by = :person and checked.person_id <> :person
                union all
                select recorded_at, project_id, school_id, 'Recorded a day of a school',
                    concat(step, ' on ', on_day, ' ', coalesce(late_reason, ''))
                from school_step where recorded_by = :person
            ) told
            left join v_projects_school school
                on school.project_id = told.project_id and school.school_id = told.school_id
            order by told.at, told.what, told.detail""";

    private final JdbcClient jdbc;
    private final NamesInQuestions names;
    private final Clock clock;

    PairingAboutPerson(JdbcClient jdbc, NamesInQuestions names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Pairing";
    }

    @Override
    public String kept() {
        return "What you said about coaching, with conflicts of interest and where you set out from; the pairs that you"
                + " coached; and what you answered, decided or recorded about pairs. Kept for as long as the project keeps"
                + " personal data.";
    }

    @Override
    public String onceErased() {
        return "What you said about yourself is deleted. The pairs and their days stay, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "pairing";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "pairing_school.changed_by",
                "pairing_wish.said_by",
                "pairing_coach.person_id",
                "pairing_coach.said_by",
                "pairing_coach_theme.person_id",
                "pairing_coach_phase.person_id",
                "conflict_declaration.person_id",
                "conflict_declaration.recorded_by",
                "conflict_declaration.withdrawn_by",
                "coach_answer.person_id",
                "coach_answer.asked_by",
                "coach_answer.answered_by",
                "pairing_rules.changed_by",
                "pairing_lock.coach_id",
                "pairing_lock.made_by",
                "pairing_lock.lifted_by",
                "pairing_proposal.asked_by",
                "pairing_proposal_group.coach_id",
                "pairing_override.made_by",
                "pairing_override.undone_by",
                "pair_group.confirmed_by",
                "pair_coach.person_id",
                "pair_answer.coach_id",
                "pair_answer.recorded_by",
                "pair_event.coach_id",
                "pair_event.recorded_by",
                "conflict_check.person_id",
                "conflict_check.recorded_by",
                "school_step.recorded_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "What", "Detail", "Project", "School");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql(ROWS)
                .param("person", person.id())
                .query((row, number) -> List.of(
                        row.getString("at"),
                        row.getString("what"),
                        row.getString("detail").strip(),
                        row.getString("project"),
                        row.getString("school")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {
        List.of(
                        "delete from pairing_coach_theme where person_id = :person",
                        "delete from pairing_coach_phase where person_id = :person",
                        "delete from pairing_coach where person_id = :person",
                        "delete from conflict_declaration where person_id = :person",
                        "delete from coach_answer where person_id = :person",
                        "update pair_answer set reason = '' where coach_id = :person",
                        "update pair_event set reason = '' where recorded_by = :person and kind = 'DECLINED'")
                .forEach(sql -> jdbc.sql(sql).param("person", person.id()).update());
        jdbc.sql("update pairing_lock set lifted_at = :now where coach_id = :person and lifted_at is null")
                .param("person", person.id())
                .param("now", Moments.kept(clock.instant()))
                .update();
        names.forget(person.id());
    }
}
