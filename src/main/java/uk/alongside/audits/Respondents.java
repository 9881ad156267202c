package uk.alongside.audits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.trail.Trail;

/**
 * Those whom a SENCO asks to answer beside the school's sheet: colleagues with an account, and anybody by a link.
 *
 * <p>Who was asked and how far they are is seen here, never what they answer.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Respondents {

    private static final int MOST = 1_000;
    private static final int DAYS_AGAIN = 28;

    private final ReviewAccess reviews;
    private final RespondentRows rows;
    private final RemarkRows remarks;
    private final RolesAtSchool roles;
    private final ReviewPlaces places;
    private final FrameworkReading frameworks;
    private final PersonDirectory people;
    private final ReviewMail mail;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Respondents(
            ReviewAccess reviews,
            RespondentRows rows,
            RemarkRows remarks,
            RolesAtSchool roles,
            ReviewPlaces places,
            FrameworkReading frameworks,
            PersonDirectory people,
            ReviewMail mail,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.remarks = remarks;
        this.roles = roles;
        this.places = places;
        this.frameworks = frameworks;
        this.people = people;
        this.mail = mail;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** Everybody who was asked, in the order in which they were. */
    @Transactional(readOnly = true)
    public List<RespondentLine> of(AuditId audit) {
        reviews.requireSenco(audit);
        var found = rows.in(audit);
        var names = people.namesOf(found.stream()
                .flatMap(row -> row.respondent().person().stream())
                .toList());
        return found.stream()
                .map(row -> {
                    var respondent = row.respondent();
                    return new RespondentLine(
                            respondent.id(),
                            respondent.kind(),
                            respondent.person().map(names::get).orElse(respondent.label()),
                            respondent.language(),
                            respondent.told(),
                            row.share(),
                            row.answered(),
                            respondent.linkUntil(),
                            respondent.openedAt(),
                            respondent.finishedAt(),
                            respondent.withdrawnAt(),
                            respondent.endedAt());
                })
                .toList();
    }

    /** Who has an account at the school and could be asked: everybody but those who write the sheet. */
    @Transactional(readOnly = true)
    public List<PossibleColleague> colleagues(AuditId audit) {
        var place = reviews.requireSenco(audit);
        var held = roles.today(place.project(), place.school().id());
        var sencos = held.stream()
                .filter(role -> role.role() == Role.SENCO)
                .map(Participation::person)
                .collect(Collectors.toSet());
        var byPerson = held.stream()
                .filter(role -> role.role() == Role.HEAD || role.role() == Role.SCHOOL_STAFF)
                .filter(role -> !sencos.contains(role.person()))
                .collect(Collectors.groupingBy(
                        Participation::person,
                        Collectors.mapping(role -> role.role().words(), Collectors.joining(", "))));
        return named(byPerson);
    }

    /** Asks a colleague with an account. Asking again whose asking was withdrawn gives them back what they had. */
    public RespondentId ask(AuditId audit, PersonId person, NewRespondent as) {
        var place = requireOpen(reviews.requireSenco(audit));
        if (colleagues(audit).stream().noneMatch(one -> one.person().equals(person))) {
            throw new RuleBroken("Choose somebody who works at the school and does not write the sheet.", "person");
        }
        requireRoom(audit, 1);
        var id = rows.ask(audit, person, as, place.round().colleaguesSee(), clock.instant());
        record("asked a colleague to answer", place, as.kind().words());
        mail.asked(place, id, person, as.kind());
        return id;
    }

    /** Makes links for people without an account. Each is told once, and kept nowhere. */
    public List<NewLink> links(AuditId audit, NewLinks asked) {
        var place = requireOpen(reviews.requireSenco(audit));
        requireRoom(audit, asked.count());
        requireWorded(place, asked.kind().reader());
        requireStillAsked(audit, asked.kind());
        var until = clock.instant().plus(Duration.ofDays(asked.days()));
        var links = asked.labels().stream()
                .map(label -> new NewLink(RespondentId.next(), asked.kind(), label, AnswerLinks.next(), until))
                .toList();
        rows.addLinks(audit, links, asked.language(), place.round().colleaguesSee(), clock.instant());
        record(
                "made links to answer by",
                place,
                "%d for %s".formatted(asked.count(), asked.kind().words()));
        return links;
    }

    /** Who can be asked by a link, each with the languages in which the framework asks them something. */
    @Transactional(readOnly = true)
    public Map<RespondentKind, List<String>> languages(AuditId audit) {
        var place = reviews.requireSenco(audit);
        var found = new EnumMap<RespondentKind, List<String>>(RespondentKind.class);
        EnumSet.complementOf(EnumSet.of(RespondentKind.SHEET)).forEach(kind -> {
            var asked = Asked.of(content(place), place.school().phase(), kind.reader(), Optional.empty());
            if (!asked.statements().isEmpty()) {
                found.put(kind, asked.languages(kind.reader()));
            }
        });
        return found;
    }

    private void requireWorded(Place place, Reader reader) {
        if (Asked.of(content(place), place.school().phase(), reader, Optional.empty())
                .statements()
                .isEmpty()) {
            throw new RuleBroken(
                    "This framework has no statements worded for them, so there is nothing to ask.", "kind");
        }
    }

    /** Asks families of this kind no more. What they answered is shown from here on, and never changes. */
    public void endAsking(AuditId audit, RespondentKind kind) {
        var place = requireOpen(reviews.requireSenco(audit));
        if (!kind.isFamily()) {
            throw new RuleBroken("Colleagues are asked until the self-review is sent.", "kind");
        }
        rows.end(audit, kind, clock.instant());
        record("ended asking families", place, kind.words());
    }

    private void requireStillAsked(AuditId audit, RespondentKind kind) {
        if (rows.hasEnded(audit, kind)) {
            throw new RuleBroken(
                    "You have ended asking them, and their answers are shown. They stay as they are.", "kind");
        }
    }

    /**
     * A new link in the place of one that was lost, has run out or was withdrawn; the old one opens nothing any more. It
     * begins empty where the old one was opened: whoever makes a link never reads by it what somebody answered.
     */
    public NewLink renew(RespondentId id) {
        var place = requireOpen(requireAsked(id));
        if (place.respondent().person().isPresent()) {
            throw new RuleBroken("They answer with their account and need no link.");
        }
        var before = place.respondent();
        requireStillAsked(place.audit().id(), before.kind());
        var beginsAnew = before.openedAt().isPresent();
        var link = new NewLink(
                beginsAnew ? RespondentId.next() : id,
                before.kind(),
                before.label(),
                AnswerLinks.next(),
                clock.instant().plus(Duration.ofDays(DAYS_AGAIN)));
        if (beginsAnew) {
            putInPlace(link, place);
        } else {
            rows.renew(link);
        }
        record("renewed a link to answer by", place, beginsAnew ? "it begins empty" : "");
        return link;
    }

    private void putInPlace(NewLink link, Place place) {
        var before = place.respondent();
        requireRoom(place.audit().id(), 1);
        rows.addLinks(
                place.audit().id(),
                List.of(link),
                before.language(),
                place.round().colleaguesSee(),
                clock.instant());
        rows.shareOf(before).ifPresent(share -> rows.share(link.respondent(), share));
        rows.withdraw(before.id(), clock.instant());
    }

    /** They are not asked any more, and what they answered does not count. */
    public void withdraw(RespondentId id) {
        var place = requireOpen(requireAsked(id));
        requireStillAsked(place.audit().id(), place.respondent().kind());
        rows.withdraw(id, clock.instant());
        record("asks somebody no longer", place, place.respondent().kind().words());
    }

    /**
     * Gives somebody a share of the statements.
     *
     * @param statements empty for all
     */
    public void share(RespondentId id, Set<StatementId> statements) {
        var place = requireOpen(requireAsked(id));
        var known = Asked.of(
                        content(place),
                        place.school().phase(),
                        place.respondent().kind().reader(),
                        Optional.empty())
                .statements()
                .keySet();
        if (!known.containsAll(statements)) {
            throw new RuleBroken("Choose among the statements that they can be asked.", "statements");
        }
        rows.share(id, statements);
        record("gave somebody their share of the statements", place, statements.size() + " statements");
    }

    /** Names who reads every day what pupils write; without somebody, pupils have no box for words. */
    public void readerOfPupils(AuditId audit, Optional<PersonId> reader) {
        var place = reviews.requireSenco(audit);
        if (reader.isPresent()
                && roles.today(place.project(), place.school().id()).stream()
                        .noneMatch(held ->
                                held.role() != Role.COACH && held.person().equals(reader.get()))) {
            throw new RuleBroken("Choose somebody who works at the school.", "reader");
        }
        rows.readBy(audit, reader);
        record("named who reads what pupils write", place, reader.isPresent() ? "somebody" : "nobody");
    }

    /** Who reads it now, and who could. */
    @Transactional(readOnly = true)
    public PupilsReaders readersOfPupils(AuditId audit) {
        var place = reviews.requireSenco(audit);
        var possible = roles.today(place.project(), place.school().id()).stream()
                .filter(held -> held.role() != Role.COACH)
                .collect(Collectors.groupingBy(
                        Participation::person,
                        Collectors.mapping(held -> held.role().words(), Collectors.joining(", "))));
        return new PupilsReaders(place.audit().readerOfPupils(), named(possible));
    }

    private List<PossibleColleague> named(Map<PersonId, String> byPerson) {
        var names = people.namesOf(byPerson.keySet());
        return byPerson.entrySet().stream()
                .map(person -> new PossibleColleague(
                        person.getKey(), names.getOrDefault(person.getKey(), "somebody"), person.getValue()))
                .sorted(Comparator.comparing(PossibleColleague::name)
                        .thenComparing(one -> one.person().value()))
                .toList();
    }

    /** What pupils wrote, finished or not, for the one who reads it every day. From here on it counts as read. */
    public List<PupilsWords> pupilsWords(AuditId audit) {
        var place = places.of(audit.sheet()).filter(this::isReader).orElseThrow(NotFound::new);
        var content = content(place);
        var before = remarks.readNow(audit, clock.instant()).orElse(Instant.EPOCH);
        return remarks.ofPupils(audit).stream()
                .map(remark -> new PupilsWords(
                        remark.label(),
                        content.statement(remark.statement())
                                .flatMap(statement -> statement.textFor(
                                        Reader.PUPIL,
                                        remark.language(),
                                        place.school().phase()))
                                .map(worded -> worded.text())
                                .orElse(""),
                        remark.text(),
                        remark.at(),
                        remark.at().isAfter(before)))
                .toList();
    }

    private boolean isReader(Place place) {
        return place.audit()
                .readerOfPupils()
                .filter(reader -> currentUser.ifPerson().filter(reader::equals).isPresent())
                .filter(reader -> reviews.worksAt(place))
                .isPresent();
    }

    private Place requireAsked(RespondentId id) {
        var place = places.of(id).filter(found -> !found.respondent().isSheet()).orElseThrow(NotFound::new);
        reviews.requireSenco(place.audit().id());
        return place;
    }

    private Place requireOpen(Place place) {
        place.requireOpen(SchoolTime.today(clock));
        return place;
    }

    private void requireRoom(AuditId audit, int more) {
        if (rows.count(audit) + more > MOST) {
            throw new RuleBroken("At most %,d people can be asked in one self-review.".formatted(MOST), "count");
        }
    }

    private Content content(Place place) {
        return frameworks.edition(place.round().edition()).content();
    }

    private void record(String what, Place place, String detail) {
        trail.record(
                what,
                place.audit().id().asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                detail);
    }
}
