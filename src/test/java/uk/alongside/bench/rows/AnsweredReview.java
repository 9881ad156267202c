package uk.alongside.bench.rows;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uk.alongside.bench.UiClient;

/** What the page does by itself on which a self-review is answered: it fetches the statements and keeps the answers. */
final class AnsweredReview {

    private final UiClient client;
    private final String sheet;
    private final Map<String, String> asWriter;
    private final Map<String, Standing> statements;

    private AnsweredReview(
            UiClient client, String sheet, Map<String, String> asWriter, Map<String, Standing> statements) {
        this.client = client;
        this.sheet = sheet;
        this.asWriter = asWriter;
        this.statements = statements;
    }

    /**
     * What the page knows of an answer.
     *
     * @param level 0 where there is none
     */
    private record Standing(long version, int level) {}

    /** @param address where the review is open, ending with its sheet */
    static AnsweredReview fetchedBy(UiClient client, String address) throws IOException, InterruptedException {
        var sheet = address.substring(address.lastIndexOf('/') + 1);
        var session = client.fetch("drafts/session");
        var token = session.path("csrf");
        var asWriter = Map.of(
                "X-Writer",
                session.path("owner").asString(),
                token.path("header").asString(),
                token.path("token").asString());
        return new AnsweredReview(
                client, sheet, asWriter, statementsIn(client.fetch("reviews/%s/whole".formatted(sheet))));
    }

    private static Map<String, Standing> statementsIn(JsonNode whole) {
        var statements = new LinkedHashMap<String, Standing>();
        for (var area : whole.path("areas")) {
            for (var statement : area.path("statements")) {
                var answer = statement.path("answer");
                var judgement = answer.path("judgement").asString();
                statements.put(
                        statement.path("id").asString(),
                        new Standing(
                                answer.path("version").asLong(),
                                judgement.matches("[0-9]+") ? Integer.parseInt(judgement) : 0));
            }
        }
        return statements;
    }

    List<String> statements() {
        return List.copyOf(statements.keySet());
    }

    /** The level that was answered; 0 where there is none. */
    int levelOf(String statement) {
        return standing(statement).level();
    }

    private Standing standing(String statement) {
        return statements.getOrDefault(statement, new Standing(0, 0));
    }

    /** Keeps an answer, as a press on a level does. */
    void answer(String statement, int level) throws IOException, InterruptedException {
        var kept = client.keep(
                "drafts/review/%s/%s".formatted(sheet, statement),
                asWriter,
                Map.of(
                        "op",
                        UUID.randomUUID().toString(),
                        "base",
                        standing(statement).version(),
                        "fields",
                        Map.of("judgement", String.valueOf(level)),
                        "at",
                        Instant.now().toString()));
        statements.put(statement, new Standing(kept.path("version").asLong(), level));
    }
}
