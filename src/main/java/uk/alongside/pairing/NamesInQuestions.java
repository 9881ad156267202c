package uk.alongside.pairing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.alongside.kernel.HoldsWords.Place;
import uk.alongside.kernel.HoldsWords.Where;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.projects.ProjectId;

/**
 * The people and the words inside what a proposal keeps as text: the question as it was asked, and what stood before a change.
 * Only what stands as a value is looked at and changed, so that the text can still be read back.
 */
@Component
class NamesInQuestions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ERASED = "Erased person";

    private static final String KEPT = """
            select 'pairing_proposal' as kept_in, 'question' as kept_as, id as proposal_id, 0 as ordinal, asked_at as at,
                question as kept
            from pairing_proposal where (:project is null or project_id = :project) and question like :roughly escape '!'
            union all
            select 'pairing_override', 'stood_before', override.proposal_id, override.ordinal, override.made_at,
                override.stood_before
            from pairing_override override join pairing_proposal proposal on proposal.id = override.proposal_id
            where (:project is null or proposal.project_id = :project) and override.stood_before like :roughly escape '!'
            order by kept_in, proposal_id, ordinal""";

    private final JdbcClient jdbc;

    NamesInQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the name of a person out of everything that is kept, wherever their id stands beside it. */
    void forget(UUID person) {
        kept(null, "%" + person + "%").forEach(text -> write(text, withoutName(text, person)));
    }

    /** The same within a project, and gives another id in the place of theirs. */
    void handToNobody(ProjectId project, UUID person, UUID nobody) {
        kept(project.value(), "%" + person + "%")
                .forEach(text -> write(text, withoutName(text, person).replace(person.toString(), nobody.toString())));
    }

    List<Place> places(Where where, SoughtWords words) {
        return kept(where.project().id(), words.roughly()).stream()
                .filter(text -> text.hasAny(words))
                .map(text -> text.place(words))
                .toList();
    }

    List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = new ArrayList<Place>();
        for (var text : kept(where.project().id(), words.roughly())) {
            if (text.hasAny(words) && !leave.contains(text.id())) {
                write(
                        text,
                        changed(JSON.readTree(text.kept()), value -> words.removedFrom(value, Long.MAX_VALUE))
                                .toString());
                removed.add(text.place(words));
            }
        }
        return removed;
    }

    /** What a clash and shared reasons said of them goes with the name. */
    private String withoutName(Kept text, UUID person) {
        var tree = JSON.readTree(text.kept());
        for (var name : namesOf(tree, person)) {
            jdbc.sql("update pairing_proposal set words = replace(words, :name, :erased) where id = :id")
                    .param("name", name)
                    .param("erased", ERASED)
                    .param("id", text.proposal())
                    .update();
            jdbc.sql("""
                            update pair_group set shared_reasons = replace(shared_reasons, :name, :erased)
                            where project_id = (select project_id from pairing_proposal where id = :id)""")
                    .param("name", name)
                    .param("erased", ERASED)
                    .param("id", text.proposal())
                    .update();
            tree = changed(tree, value -> value.equals(name) ? ERASED : value);
        }
        return tree.toString();
    }

    private static Set<String> namesOf(JsonNode node, UUID person) {
        var names = new LinkedHashSet<String>();
        if (node.isObject()
                && node.has("name")
                && node.valueStream().anyMatch(value -> value.asString("").equals(person.toString()))) {
            names.add(node.get("name").asString());
        }
        node.valueStream().forEach(value -> names.addAll(namesOf(value, person)));
        return names;
    }

    private static JsonNode changed(JsonNode node, UnaryOperator<String> change) {
        switch (node) {
            case ObjectNode object ->
                object.propertyStream()
                        .toList()
                        .forEach(property -> object.set(property.getKey(), changed(property.getValue(), change)));
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, changed(array.get(i), change));
                }
            }
            case StringNode string -> {
                return StringNode.valueOf(change.apply(string.stringValue()));
            }
            default -> {
                return node;
            }
        }
        return node;
    }

    private List<Kept> kept(@Nullable UUID project, String roughly) {
        return jdbc.sql(KEPT)
                .param("project", project)
                .param("roughly", roughly)
                .query((row, number) -> new Kept(
                        row.getString("kept_in"),
                        row.getString("kept_as"),
                        row.getObject("proposal_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("kept")))
                .list();
    }

    private void write(Kept text, String changed) {
        var isQuestion = text.keptIn().equals("pairing_proposal");
        jdbc.sql("update " + text.keptIn() + " set " + text.keptAs() + " = :changed where "
                        + (isQuestion
                                ? "id = :proposal and 0 = :ordinal"
                                : "proposal_id = :proposal and ordinal = :ordinal"))
                .param("changed", changed)
                .param("proposal", text.proposal())
                .param("ordinal", text.ordinal())
                .update();
    }

    private record Kept(String keptIn, String keptAs, UUID proposal, int ordinal, Instant at, String kept) {

        String id() {
            return keptIn + "." + keptAs + "|" + proposal + "|" + ordinal;
        }

        boolean hasAny(SoughtWords words) {
            return values(JSON.readTree(kept)).stream().anyMatch(words::isIn);
        }

        Place place(SoughtWords words) {
            return new Place(
                    id(),
                    keptAs.equals("question")
                            ? "What was known when pairs were looked for"
                            : "What stood before a change",
                    values(JSON.readTree(kept)).stream()
                            .filter(words::isIn)
                            .map(words::excerpt)
                            .findFirst()
                            .orElse(""),
                    at);
        }

        private static List<String> values(JsonNode node) {
            var values = new ArrayList<String>();
            if (node.isString()) {
                values.add(node.stringValue());
            }
            node.valueStream().forEach(value -> values.addAll(values(value)));
            return values;
        }
    }
}
