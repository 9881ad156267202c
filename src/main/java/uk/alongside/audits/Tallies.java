package uk.alongside.audits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.alongside.frameworks.StatementId;
import uk.alongside.people.PersonId;

/** Counts what others answer, for those who may see it. */
final class Tallies {

    private final Beside beside;
    private final Map<PersonId, String> names;

    Tallies(Beside beside, Map<PersonId, String> names) {
        this.beside = beside;
        this.names = names;
    }

    /** For the SENCO and the head: everybody, with the names of those who were told so. */
    Others forTheSchool(StatementId statement) {
        return others(
                beside.colleaguesOn(statement),
                families(RespondentKind.PARENT, statement),
                families(RespondentKind.PUPIL, statement));
    }

    /** For a colleague: the others who were told that colleagues see it. */
    Optional<Others> forColleague(RespondentId self, StatementId statement) {
        var shown = beside.colleaguesOn(statement).stream()
                .filter(answer -> !answer.respondent().equals(self))
                .filter(answer -> answer.told() != ColleaguesSee.NOTHING)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(others(shown, Others.FamilyReplies.TOO_FEW, Others.FamilyReplies.TOO_FEW));
    }

    private Others others(
            List<Beside.Colleague> colleagues, Others.FamilyReplies parents, Others.FamilyReplies pupils) {
        var tallies = colleagues.stream()
                .collect(Collectors.groupingBy(Beside.Colleague::judgement, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(given -> new Others.Tally(
                        given.getKey(),
                        given.getValue().size(),
                        given.getValue().stream()
                                .filter(answer -> answer.told() == ColleaguesSee.ANSWERS_WITH_NAMES)
                                .map(this::name)
                                .toList()))
                .toList();
        return new Others(tallies, colleagues.size(), parents, pupils);
    }

    private String name(Beside.Colleague colleague) {
        return Optional.of(colleague.label())
                .filter(label -> !label.isEmpty())
                .or(() -> colleague.person().map(names::get))
                .orElse(colleague.kind().words());
    }

    /** By whom something was written: their name where they were told that it is seen, else what they are. */
    String nameOf(RemarkRows.Row remark) {
        return remark.kind().isColleague() && remark.told() == ColleaguesSee.ANSWERS_WITH_NAMES
                ? Optional.of(remark.label())
                        .filter(label -> !label.isEmpty())
                        .or(() -> remark.person().map(names::get))
                        .orElse(remark.kind().words())
                : remark.kind().words();
    }

    Others.FamilyReplies families(RespondentKind kind, StatementId statement) {
        var given = beside.families().stream()
                .filter(answer -> answer.kind() == kind && answer.statement().equals(statement))
                .toList();
        int replies = given.stream().mapToInt(Beside.Family::count).sum();
        return replies < Others.FEWEST_REPLIES
                ? Others.FamilyReplies.TOO_FEW
                : new Others.FamilyReplies(
                        replies,
                        given.stream()
                                .sorted((one, other) -> one.judgement().compareTo(other.judgement()))
                                .map(answer -> new Others.Tally(answer.judgement(), answer.count(), List.of()))
                                .toList(),
                        given.stream().mapToInt(Beside.Family::helped).sum());
    }
}
