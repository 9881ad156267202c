package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Disclosure;

/** The records of what was removed. They cannot be changed, and never say what it was. */
class DisclosureList extends Composite<Div> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    DisclosureList(List<Disclosure> records, PersonDirectory people) {
        getContent().addClassName("stack");
        getContent().add(new H2("Removed so far"));
        if (records.isEmpty()) {
            getContent().add(new Paragraph("Nothing was removed from this project."));
            return;
        }
        var names = people.namesOf(records.stream()
                .flatMap(record -> Stream.concat(
                        Stream.of(record.removedBy()),
                        record.exports().stream().flatMap(export -> export.by().stream())))
                .distinct()
                .toList());
        getContent()
                .add(
                        new Paragraph("These records cannot be changed. What was removed they do not say."),
                        new PlainTable(
                                        "What was removed so far, the latest first",
                                        PlainTable.Column.words("When"),
                                        PlainTable.Column.words("By"),
                                        PlainTable.Column.words("From"),
                                        PlainTable.Column.words("Packs exported while it was there"))
                                .rows(records.stream()
                                        .map(record -> List.of(
                                                when(record.removedAt()),
                                                names.getOrDefault(record.removedBy(), "somebody"),
                                                from(record),
                                                exports(record, names)))
                                        .toList()));
    }

    static String places(int places) {
        return places == 1 ? "one place" : "%,d places".formatted(places);
    }

    private static String from(Disclosure record) {
        var kinds = record.places().entrySet().stream()
                .map(kind -> "%s %,d".formatted(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
        return "%s: %s%s"
                .formatted(
                        places(record.allPlaces()),
                        kinds,
                        record.left() == 0 ? "" : ". Left in %s".formatted(places(record.left())));
    }

    private static String exports(Disclosure record, Map<PersonId, String> names) {
        return record.exports().isEmpty()
                ? "None"
                : record.exports().stream()
                        .map(export -> "%s by %s"
                                .formatted(
                                        when(export.at()),
                                        export.by()
                                                .map(person -> names.getOrDefault(person, "somebody"))
                                                .orElse("the portal itself")))
                        .collect(Collectors.joining("; "));
    }

    private static String when(Instant moment) {
        return WHEN.format(moment.atZone(SchoolTime.LONDON));
    }
}
